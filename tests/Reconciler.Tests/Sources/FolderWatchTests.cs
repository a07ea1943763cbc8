using Microsoft.Extensions.Time.Testing;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

/// <summary>
/// The system's notices are real and come when they come; time is a fake one that the tests move. Where nothing but a
/// notice can tell, comparing "now and then" is put off for ever.
/// </summary>
public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NowAndThen = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    private string Path => _folder["desired"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("new.yml")]
    public async Task Save_is_noticed(string file)
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);

        _folder.Write($"desired/{file}", "another");

        await Comes(change);
    }

    [Fact]
    public async Task Save_by_rename_is_noticed()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);

        _folder.Replace("desired/a.yaml", "another");

        await Comes(change);
    }

    [Fact]
    public async Task Save_by_rename_of_a_single_file_is_noticed()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch(_folder["desired/a.yaml"]);
        var change = watch.WaitAsync(false, Ct);

        _folder.Replace("desired/a.yaml", "another");

        await Comes(change);
    }

    [Fact]
    public async Task Deletion_is_noticed()
    {
        _folder.Write("desired/a.yaml", "one");
        _folder.Write("desired/b.yaml", "two");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);

        File.Delete(_folder["desired/b.yaml"]);

        await Comes(change);
    }

    [Fact]
    public async Task Change_before_the_wait_is_not_missed()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();

        _folder.Write("desired/a.yaml", "another");

        await Comes(watch.WaitAsync(false, Ct));
    }

    [Fact]
    public async Task Burst_of_writes_gives_one_change()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        var first = watch.WaitAsync(false, Ct);
        for (var i = 0; i < 200; i++) _folder.Write("desired/a.yaml", new string('x', i));

        await Comes(first);
        var second = watch.WaitAsync(false, Ct);

        await StaysAway(second);
        _folder.Write("desired/a.yaml", "at last");
        await Comes(second);
    }

    [Fact]
    public async Task Burst_that_does_not_end_is_told_all_the_same()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var burst = Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                _folder.Write("desired/b.yaml", new string('x', i % 100));
                _time.Advance(TimeSpan.FromMilliseconds(5));
                await Task.Yield();
            }
        }, Ct);

        await change.WaitAsync(Patience, Ct);

        await end.CancelAsync();
        await burst;
    }

    [Theory]
    [InlineData("desired/.a.yaml.swp")]
    [InlineData("desired/a.yaml~")]
    [InlineData("desired/reconciler.db-wal")]
    [InlineData("elsewhere/a.yaml")]
    public async Task What_is_no_desired_state_is_no_change(string file)
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);

        _folder.Write(file, "noise");

        await StaysAway(change);
        _folder.Write("desired/a.yaml", "another");
        await Comes(change);
    }

    [Fact]
    public async Task Noise_beside_the_files_does_not_hold_a_change_up()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var noise = Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                _folder.Write("desired/reconciler.db-wal", new string('x', i % 100));
                await Task.Yield();
            }
        }, Ct);

        _folder.Write("desired/a.yaml", "another");

        await Comes(change, stepMilliseconds: 1);
        await end.CancelAsync();
        await noise;
    }

    [Fact]
    public async Task Folder_that_is_deleted_and_made_again_is_watched_on()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        Directory.Delete(Path, recursive: true);
        await Comes(watch.WaitAsync(false, Ct));

        var back = watch.WaitAsync(false, Ct);
        _folder.Write("desired/a.yaml", "two");
        await Comes(back);

        var saved = watch.WaitAsync(false, Ct);
        _folder.Write("desired/a.yaml", "three");
        await Comes(saved);
    }

    [Fact]
    public async Task Folder_that_comes_later_is_watched_once_it_is_there()
    {
        using var watch = Watch();
        var made = watch.WaitAsync(false, Ct);
        _folder.Write("desired/a.yaml", "one");
        await Comes(made);

        var saved = watch.WaitAsync(false, Ct);
        _folder.Write("desired/a.yaml", "another");
        await Comes(saved);
    }

    [Fact]
    public async Task Mounted_configuration_is_noticed_when_its_link_is_turned()
    {
        // As Kubernetes mounts a ConfigMap: desired/a.yaml → ..data/a.yaml, and ..data → ..one. An update turns ..data alone.
        _folder.Write("desired/..one/a.yaml", "one");
        _folder.Write("desired/..two/a.yaml", "another");
        Directory.CreateSymbolicLink(_folder["desired/..data"], "..one");
        File.CreateSymbolicLink(_folder["desired/a.yaml"], "..data/a.yaml");
        using var watch = Watch();
        var change = watch.WaitAsync(false, Ct);

        Directory.Delete(_folder["desired/..data"]);
        Directory.CreateSymbolicLink(_folder["desired/..data"], "..two");

        await Comes(change);
    }

    [Fact]
    public async Task Folder_behind_a_turned_link_is_found_by_comparing()
    {
        _folder.Write("one/a.yaml", "one");
        _folder.Write("two/a.yaml", "another");
        Directory.CreateSymbolicLink(Path, "one");
        using var watch = Watch(poll: NowAndThen);
        var change = watch.WaitAsync(false, Ct);
        Directory.Delete(Path);
        Directory.CreateSymbolicLink(Path, "two");

        await Comes(change);
    }

    [Fact]
    public async Task Wait_after_a_reading_that_failed_ends_by_itself()
    {
        using var watch = Watch(_folder["nowhere/desired"], NowAndThen);
        var again = watch.WaitAsync(true, Ct);
        Assert.False(again.IsCompleted);

        _time.Advance(NowAndThen);

        await again.WaitAsync(Patience, Ct);
    }

    [Fact]
    public async Task Wait_ends_when_it_is_cancelled()
    {
        _folder.Write("desired/a.yaml", "one");
        using var watch = Watch();
        using var over = new CancellationTokenSource();
        var change = watch.WaitAsync(false, over.Token);

        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change.WaitAsync(Patience, Ct));
    }

    private FolderWatch Watch(string? path = null, TimeSpan? poll = null) => new(path ?? Path, _time, poll ?? Never);

    /// <summary>Lets fake time go on, as long as it takes the system to give its notice.</summary>
    private async Task Comes(Task change, int stepMilliseconds = 50)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!change.IsCompleted && TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            _time.Advance(TimeSpan.FromMilliseconds(stepMilliseconds));
            await Task.WhenAny(change, Task.Delay(TimeSpan.FromMilliseconds(1), Ct));
        }

        Assert.True(change.IsCompleted, "No change came.");
        await change;
    }

    /// <summary>Lets much fake time go by, and enough real time for a notice that would come.</summary>
    private async Task StaysAway(Task change)
    {
        for (var i = 0; i < 50; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(change, Task.Delay(TimeSpan.FromMilliseconds(1), Ct));
        }

        Assert.False(change.IsCompleted, "A change came.");
    }
}
