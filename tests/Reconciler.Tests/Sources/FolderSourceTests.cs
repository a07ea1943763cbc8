using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Core.Desired;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

public sealed class FolderSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_gives_its_files_in_ordinal_order()
    {
        foreach (var name in new[] { "b.yaml", "a.yml", "B.yaml", "ä.yaml", "a-1.yaml" }) _folder.Write(name, "");

        Assert.Equal(["B.yaml", "a-1.yaml", "a.yml", "b.yaml", "ä.yaml"], Names());
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("README.md")]
    [InlineData("staging")]
    [InlineData("staging.yaml.bak")]
    [InlineData("staging.yaml~")]
    [InlineData(".staging.yaml.swp")]
    [InlineData(".staging.yaml")]
    [InlineData(".#staging.yaml")]
    [InlineData("#staging.yaml#")]
    [InlineData("#staging.yaml")]
    [InlineData("staging.yaml.tmp")]
    [InlineData("4913")]
    [InlineData("nested/staging.yaml")]
    [InlineData("folder.yaml/staging.txt")]
    public async Task Folder_with_what_is_no_desired_state_holds_none(string name)
    {
        _folder.Write(name, Samples.Staging());

        var reading = await ReadingOf(_folder.Path);

        Assert.Empty(reading.Environments);
        Assert.Equal($"{_folder.Path}: there is no file with desired state. Add one with an Environment document, or correct the path.",
            Assert.Single(reading.Findings).ToString());
        Assert.False(reading.Complete);
    }

    [Fact]
    public async Task Folder_gives_the_environments_of_all_its_files()
    {
        _folder.Write("one.yaml", Samples.Staging());
        _folder.Write("two.yml", Samples.Production());

        var reading = await ReadingOf(_folder.Path);

        Assert.Empty(reading.Findings);
        Assert.Equal(["production", "staging"], reading.Environments.Select(e => e.Name));
        Assert.Equal(_folder["two.yml"], reading.Environments[0].At.File);
    }

    [Fact]
    public async Task File_is_read_alone_whatever_its_name_is()
    {
        _folder.Write("other.yaml", Samples.Production());

        var reading = await ReadingOf(_folder.Write("state.txt", Samples.Staging()));

        Assert.Equal("staging", Assert.Single(reading.Environments).Name);
    }

    [Fact]
    public async Task Path_that_is_not_there_says_so_and_what_to_do()
    {
        await using var source = new FolderSource(_folder["nowhere"], TimeProvider.System);

        Assert.Equal(
            $"{_folder["nowhere"]}: there is no such folder or file. Create it, or correct --desired-state.",
            await ProblemOf(source));
    }

    [Fact]
    public async Task Link_to_nowhere_makes_the_whole_folder_unreadable()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        File.CreateSymbolicLink(_folder["production.yaml"], _folder["gone.yaml"]);
        await using var source = new FolderSource(_folder.Path, TimeProvider.System);

        var problem = await ProblemOf(source);

        Assert.StartsWith($"{_folder.Path}: cannot be read: ", problem);
        Assert.Contains("production.yaml", problem);
    }

    [Fact]
    public async Task File_that_may_not_be_read_makes_the_whole_folder_unreadable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Here everything may be read.");
        _folder.Write("staging.yaml", Samples.Staging());
        Forbid(_folder.Write("production.yaml", Samples.Production()));
        await using var source = new FolderSource(_folder.Path, TimeProvider.System);

        Assert.Contains("production.yaml", await ProblemOf(source));
    }

    [Fact]
    public async Task Folder_can_be_read_again_once_it_is_back()
    {
        await using var source = new FolderSource(_folder["later"], TimeProvider.System);
        await ProblemOf(source);
        _folder.Write("later/staging.yaml", Samples.Staging());

        var look = Assert.IsType<SourceLook.Read>(await source.ReadAsync(TestContext.Current.CancellationToken));

        Assert.Equal("staging", Assert.Single(look.Sourced.Reading.Environments).Name);
        Assert.Null(look.Sourced.Origin.Commit);
    }

    [Fact]
    public async Task Huge_file_is_a_finding_and_the_others_are_read()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        using (var huge = File.Create(_folder["huge.yaml"])) huge.SetLength(50_000_000);

        var reading = await ReadingOf(_folder.Path);

        Assert.StartsWith($"{_folder["huge.yaml"]}: ", Assert.Single(reading.Findings).ToString());
        Assert.Contains("1 MiB", reading.Findings[0].Message);
        Assert.Equal("staging", Assert.Single(reading.Environments).Name);
        Assert.False(reading.Complete);
    }

    [Fact]
    public async Task File_beyond_what_fits_into_memory_is_a_finding_too()
    {
        // Holes take no room on the disk.
        using (var endless = File.Create(_folder["endless.yaml"])) endless.SetLength(5L * 1024 * 1024 * 1024);

        var reading = await ReadingOf(_folder.Path);

        Assert.Contains("1 MiB", Assert.Single(reading.Findings).Message);
    }

    [Fact]
    public async Task What_could_not_be_read_is_tried_again_and_what_could_is_not()
    {
        var time = new FakeTimeProvider();
        await using var source = new FolderSource(_folder["later"], time);
        await ProblemOf(source);

        var again = source.WaitForChangeAsync(TestContext.Current.CancellationToken);
        Assert.False(again.IsCompleted);
        await PollUntilAsync(again, time);

        _folder.Write("later/staging.yaml", Samples.Staging());
        await source.ReadAsync(TestContext.Current.CancellationToken);
        // What was made since the failed reading is one change.
        var change = source.WaitForChangeAsync(TestContext.Current.CancellationToken);
        await PollUntilAsync(change, time);
        using var over = new CancellationTokenSource();
        var none = source.WaitForChangeAsync(over.Token);
        time.Advance(FolderWatch.DefaultPoll);
        Assert.False(none.IsCompleted);
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => none);
    }

    /// <summary>Whoever waits may not have begun to wait when time goes on.</summary>
    private static async Task PollUntilAsync(Task waiting, FakeTimeProvider time)
    {
        var since = Stopwatch.GetTimestamp();
        while (!waiting.IsCompleted && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30))
        {
            time.Advance(FolderWatch.DefaultPoll);
            await Task.Yield();
        }

        Assert.True(waiting.IsCompleted);
        await waiting;
    }

    private static void Forbid(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.None);
    }

    private IEnumerable<string?> Names() => FolderSource.FilesOf(_folder.Path).Select(Path.GetFileName);

    private static async Task<DesiredStateReading> ReadingOf(string path)
    {
        await using var source = new FolderSource(path, TimeProvider.System);
        var look = await source.ReadAsync(TestContext.Current.CancellationToken);
        return Assert.IsType<SourceLook.Read>(look).Sourced.Reading;
    }

    private static async Task<string> ProblemOf(FolderSource source)
    {
        var look = await source.ReadAsync(TestContext.Current.CancellationToken);
        return Assert.IsType<SourceLook.Unreachable>(look).Problem;
    }
}
