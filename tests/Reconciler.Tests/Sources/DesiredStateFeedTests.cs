using Microsoft.Extensions.Logging;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

public sealed class DesiredStateFeedTests : IAsyncDisposable
{
    private readonly ScriptedSource _source = new();
    private readonly KeptLog<DesiredStateFeed> _log = new();
    private readonly DesiredStateFeed _feed;

    public DesiredStateFeedTests() => _feed = new DesiredStateFeed(_source, _log);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [Fact]
    public async Task First_reading_is_news_and_the_same_again_is_not()
    {
        _source.Says(Samples.Staging());

        Assert.True(await _feed.ReadAsync(Ct));
        _source.Says(Samples.Staging());
        Assert.False(await _feed.ReadAsync(Ct));

        Assert.Equal("staging", Assert.Single(_feed.Current!.Reading.Environments).Name);
        Assert.Empty(_feed.Problems);
        Assert.Empty(_log.Take());
    }

    [Fact]
    public async Task Comment_alone_is_no_news()
    {
        _source.Says(Samples.Staging());
        await _feed.ReadAsync(Ct);

        _source.Says("# Staging, as it ought to be.\n" + Samples.Staging());

        Assert.False(await _feed.ReadAsync(Ct));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("commit")]
    [InlineData("another environment")]
    [InlineData("finding")]
    [InlineData("unreadable file")]
    public async Task What_the_source_says_otherwise_is_news(string what)
    {
        _source.Says(Samples.Staging());
        await _feed.ReadAsync(Ct);

        if (what == "content") _source.Says(Samples.Staging(threshold: 70));
        if (what == "commit") _source.Says(Samples.Staging(), commit: "abc");
        if (what == "another environment") _source.Says(Samples.Staging() + "---\n" + Samples.Production());
        if (what == "finding") _source.Says(Samples.Staging() + "---\n" + Samples.Production().Replace("spec:", "sepc:"));
        if (what == "unreadable file") _source.Says(Samples.Staging() + "---\n{");

        Assert.True(await _feed.ReadAsync(Ct));
    }

    [Fact]
    public async Task Findings_are_told_once_and_so_is_their_end()
    {
        _source.Says(Samples.Staging(threshold: 90).Replace("threshold: 90", "threshold: much"));
        await _feed.ReadAsync(Ct);
        var (level, message) = Assert.Single(_log.Take());
        Assert.Equal(LogLevel.Error, level);
        Assert.StartsWith("Desired state is not valid and not applied: staging.yaml:", message);
        Assert.Equal(_feed.Problems.Single(), message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..]);

        await _feed.ReadAsync(Ct);
        Assert.Empty(_log.Take());

        _source.Says(Samples.Staging());
        await _feed.ReadAsync(Ct);
        await _feed.ReadAsync(Ct);
        Assert.Equal((LogLevel.Information, "Desired state is valid again: scripted"), Assert.Single(_log.Take()));
        Assert.Empty(_feed.Problems);
    }

    [Fact]
    public async Task Every_finding_is_told_when_they_change()
    {
        _source.Says(Samples.Staging().Replace("costMode", "costmode").Replace("threshold: 90", "threshold: much"));
        await _feed.ReadAsync(Ct);
        Assert.Equal(2, _log.Take().Count);

        _source.Says(Samples.Staging().Replace("threshold: 90", "threshold: much"));
        await _feed.ReadAsync(Ct);

        Assert.Single(_log.Take());
    }

    [Fact]
    public async Task Source_that_is_gone_is_told_once_and_what_it_said_stays()
    {
        _source.Says(Samples.Staging());
        await _feed.ReadAsync(Ct);
        var before = _feed.Current;

        _source.Fails("desired-state: there is no such folder or file.");
        Assert.False(await _feed.ReadAsync(Ct));
        Assert.False(await _feed.ReadAsync(Ct));

        Assert.Equal(
            (LogLevel.Warning, "Desired state cannot be read; what was in force stays: desired-state: there is no such folder or file."),
            Assert.Single(_log.Take()));
        Assert.Same(before, _feed.Current);
        Assert.Equal(["desired-state: there is no such folder or file."], _feed.Problems);

        _source.Says(Samples.Staging());
        Assert.False(await _feed.ReadAsync(Ct));
        Assert.Equal((LogLevel.Information, "Desired state can be read again: scripted"), Assert.Single(_log.Take()));
        Assert.Empty(_feed.Problems);
    }

    [Fact]
    public async Task Another_problem_is_told_anew()
    {
        _source.Fails("one");
        await _feed.ReadAsync(Ct);
        _source.Fails("another");
        await _feed.ReadAsync(Ct);

        Assert.Equal(2, _log.Take().Count);
        Assert.Null(_feed.Current);
    }

    [Fact]
    public async Task Watch_tells_of_what_is_news_and_of_nothing_else()
    {
        _source.Says(Samples.Staging());
        await _feed.ReadAsync(Ct);
        await _source.WaitForChangeAsync(Ct);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var told = new List<string>();
        var another = new TaskCompletionSource();
        var watch = _feed.WatchAsync(
            () =>
            {
                told.Add(_feed.Current!.Reading.Environments[0].Name);
                another.TrySetResult();
                return Task.CompletedTask;
            },
            over.Token);

        _source.Says(Samples.Staging());
        _source.Fails("gone");
        _source.Says(Samples.Staging());
        _source.Says(Samples.Production());
        await another.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);

        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        Assert.Equal(["production"], told);
    }
}
