using Reconciler.Amazon.Calling;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Storage;
using UpdateServiceRequest = Amazon.ECS.Model.UpdateServiceRequest;

namespace Reconciler.Tests.Daemon;

/// <summary>Releases, pass by pass, on a sandbox whose images are good, crash, are ill, err or are slow.</summary>
public sealed class ReleasePassTests : IAsyncLifetime
{
    private PassBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await PassBench.MakeAsync(ReleaseShop.Seed);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Good_image_is_rolled_out_and_proven_and_then_nothing_is_asked_or_written_any_more()
    {
        await ReleasedAsync("v2");

        var proven = Assert.Single(_bench.Events<ReleaseProven>());
        Assert.Equal(("web:2", "shop/web:v2"), (proven.Revision, proven.Image));
        Assert.Equal(
            ["deployment", "running", "failed tasks", "targets", "health page", "error lines", "latency", "CPU", "5xx", "slowdown", "in service"],
            proven.Items.Select(i => i.Name));
        Assert.Equal(["RegisterTaskDefinition", "UpdateService"], _bench.Writes.Select(w => w.Split(' ')[0]));
        var (asked, told) = (_bench.Aws.Requests.Count, _bench.Told.Count);
        await _bench.RunAsync();
        Assert.Equal(["DescribeScalableTargets", "DescribeServices"], _bench.Aws.Requests.Skip(asked).Select(r => r.Operation).Order(StringComparer.Ordinal));
        Assert.Equal(told, _bench.Told.Count);
    }

    [Theory]
    [InlineData("crashes", " of its tasks failed: Essential container in task exited")]
    [InlineData("ill", "not healthy 10m after it was rolled out: health page: 200, database gone, status healthy, wanted 200, database connected, status healthy")]
    [InlineData("errs", "requests ended as 5xx, more than 5 %")]
    [InlineData("slow", "more than the 80 ms before, and 50 % more is the most")]
    [InlineData("noisy", "not healthy 10m after it was rolled out: error lines: more than 0, wanted at most 0")]
    public async Task Bad_image_is_taken_back_once_and_the_next_commit_goes_ahead(string tag, string reason)
    {
        await ReleasedAsync("v2");
        Declare(tag);
        var stalled = await _bench.SettleAsync();

        var failed = Assert.Single(_bench.Events<ReleaseFailed>());
        Assert.Equal(("web:3", "web:2"), (failed.Revision, failed.BackTo));
        Assert.Contains(reason, failed.Reason, StringComparison.Ordinal);
        Assert.Equal((SyncStatus.OutOfSync, "Stalled"), (stalled.Plan.Sync, stalled.Plan.Reason));
        Assert.Contains("Commit another image or task definition", stalled.Plan.Message, StringComparison.Ordinal);
        Assert.Equal("web:2", _bench.Events<ReleaseProven>().Last().Revision);
        Assert.Equal(tag == "crashes" ? 0 : 1, _bench.Events<ActionIntended>().Count(i => i.Verb == "rollback"));
        var writes = _bench.Writes.Count;
        for (var i = 0; i < 20; i++)
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(writes, _bench.Writes.Count);
        Assert.StartsWith("the rollout of web:3 failed: ", Assert.Single(_bench.Events<IncidentOpened>()).Message);
        Assert.Single(_bench.Events<IncidentResolved>());
        await ReleasedAsync("v4");
        Assert.Equal("shop/web:v4", _bench.Events<ReleaseProven>().Last().Image);
    }

    /// <summary>So it is put right at any time, and counts as a contest where it goes on.</summary>
    [Fact]
    public async Task What_somebody_else_rolls_out_in_place_of_a_proven_release_is_drift()
    {
        await ReleasedAsync("v2");
        var access = _bench.Accounts.For(_bench.Sourced!.Reading.Environments[0].Aws).Access;
        var byHand = new UpdateServiceRequest { Cluster = "shop", Service = "web", TaskDefinition = "web:1" };
        var permit = WritePermit.Until(TestContext.Current.CancellationToken);
        await _bench.DriveAsync(access.Ecs.WriteAsync("UpdateService", (ecs, c) => ecs.UpdateServiceAsync(byHand, c), permit));
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));

        await _bench.SettleAsync();

        Assert.Equal([ChangeClass.Deploy, ChangeClass.Deploy, ChangeClass.Drift], _bench.Events<ActionIntended>().Select(i => i.Class!.Value));
        Assert.Equal("web:2", _bench.Events<ActionIntended>().Last().Changes.First(c => c.Field == "taskDefinition").To);
    }

    /// <summary>The window that let a bad release in is closed when it turns out to be bad.</summary>
    [Fact]
    public async Task Rollback_waits_for_no_sync_window()
    {
        await ReleasedAsync("v2");
        // The bench begins on a Monday, 2026-03-02 08:00 UTC.
        const string Window = "  timeZone: UTC\n  syncWindows: [{ name: now, kind: allow, from: 2026-03-02 08:00, to: 2026-03-02 08:12 }]\n";
        Declare("ill", Window);
        await _bench.SettleAsync();

        Assert.True(_bench.Clock.GetUtcNow() > new DateTimeOffset(2026, 3, 2, 8, 12, 0, TimeSpan.Zero) && _bench.Events<ActionIntended>().Any(i => i.Verb == "rollback"));
        Assert.Equal("web:2", _bench.Events<ReleaseProven>().Last().Revision);
    }

    /// <summary>Whatever is lost between making a revision and rolling it out, the next pass goes on from what is there.</summary>
    [Fact]
    public async Task Revision_that_was_made_and_not_rolled_out_is_used_by_the_next_process()
    {
        Declare("v2");
        while (!_bench.Events<ActionCompleted>().Any(e => e.Verb == "registerRevision"))
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await ReleasedAsync("v2");
        Assert.Equal(1, _bench.Writes.Count(w => w.StartsWith("RegisterTaskDefinition", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Emergency_rollback_takes_less_than_two_minutes()
    {
        await ReleasedAsync("v2");
        var journal = _bench.Environments.Get("production").Journal;
        await journal.AppendAsync(new RollbackSet("ecsService/web", "web:1", "it loses orders", true, Hash), new Writer("ann@laptop", null, null), CancellationToken.None);
        var begun = _bench.Clock.GetUtcNow();
        while (!_bench.Events<ActionCompleted>().Any(e => e.Verb == "rollback"))
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(_bench.Clock.GetUtcNow() - begun, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2));
        await _bench.SettleAsync();
        Assert.Equal("web:1", _bench.Events<ReleaseProven>().Last().Revision);
        Assert.Equal(["emergencyStop", "rollback"], _bench.Events<ActionIntended>().TakeLast(2).Select(i => i.Verb));
    }

    /// <summary>Each round would be another rollout of what does not run, for ever.</summary>
    [Fact]
    public async Task Choice_that_the_circuit_breaker_keeps_undoing_ends_as_a_contest()
    {
        await ReleasedAsync("v2");
        Declare("crashes");
        await _bench.SettleAsync();
        await ReleasedAsync("v4");
        var journal = _bench.Environments.Get("production").Journal;
        await journal.AppendAsync(new RollbackSet("ecsService/web", "web:3", "I know better", false, Hash), new Writer("ann@laptop", null, null), CancellationToken.None);
        for (var i = 0; i < 500; i++)
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromSeconds(6));
        }

        Assert.Equal(
            [ChangeClass.Deploy, .. Enumerable.Repeat(ChangeClass.Drift, 6)],
            _bench.Events<ActionIntended>().Where(i => i.Verb == "rollback").Select(i => i.Class!.Value));
        Assert.Equal(("Stalled", "Contested"), (_bench.Events<ConditionChanged>().Last().Type, _bench.Events<ConditionChanged>().Last().Reason));
    }

    /// <summary>A slip of the pen in an emergency must not stop what runs, to bring up what is not there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Choice_that_is_not_there_touches_nothing_and_says_nothing_of_the_release_that_runs(bool emergency)
    {
        await ReleasedAsync("v2");
        var journal = _bench.Environments.Get("production").Journal;
        var writes = _bench.Writes.Count;
        await journal.AppendAsync(new RollbackSet("ecsService/web", "web:99", "it was good", emergency, Hash), new Writer("ann@laptop", null, null), CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(writes, _bench.Writes.Count);
        var stalled = _bench.Events<ConditionChanged>().Last();
        Assert.Equal(("ecsService/web", "NoSuchRevision", true), (stalled.Address, stalled.Reason, stalled.Status));
        Assert.StartsWith("AWS has no task definition web:99 to roll out, which ann@laptop chose (it was good). What runs goes on running.", stalled.Message, StringComparison.Ordinal);

        await journal.AppendAsync(new RollbackCleared("ecsService/web"), new Writer("ann@laptop", null, null), CancellationToken.None);
        await _bench.SettleAsync();

        Assert.Empty(_bench.Events<ReleaseFailed>());
        Assert.Empty(_bench.Events<IncidentOpened>());
    }

    /// <summary>
    /// ECS took the release back by itself, and forgets its tasks after an hour; their lines are in the log for good. Somebody commits
    /// dormant and takes that back before anything was stopped.
    /// </summary>
    [Fact]
    public async Task Lines_of_a_release_that_was_taken_back_keep_nobody_from_waking()
    {
        const string Alarm = """

              alarms: { busy: { alarmName: shop-busy, namespace: AWS/ECS, metric: CPUUtilization, statistic: Average, dimensions: { ClusterName: shop }, comparison: GreaterThanThreshold, threshold: 80, period: 1h, evaluationPeriods: 2, missingData: notBreaching } }
            """;
        await ReleasedAsync("v2");
        Be("active");
        await _bench.SettleAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(3));
        Be("dormant");
        await _bench.RunAsync();
        Be("active");
        for (var i = 0; i < 10; i++)
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(_bench.Events<ReleaseFailed>());
        Assert.Equal(
            [TransitionPhase.FallingAsleep, TransitionPhase.Waking, TransitionPhase.Awake],
            _bench.Events<PhaseChanged>().Select(p => p.Phase).TakeLast(3));

        void Be(string mode) => _bench.Declare(PassBench.Document(
            ReleaseShop.Services("crashes") + Alarm, $"  costMode: {mode}\n  enforcement: correct\n"));
    }

    /// <summary>Of the declaration in force.</summary>
    private string Hash => _bench.Environments.Get("production").InForce!.Value.Spec.Resources[0].Hash;

    private async Task ReleasedAsync(string tag)
    {
        Declare(tag);
        var settled = await _bench.SettleAsync();
        Assert.Equal((SyncStatus.Synced, HealthStatus.Healthy), (settled.Plan.Sync, settled.Plan.Health));
    }

    private void Declare(string tag, string more = "") => _bench.Declare(PassBench.Document(
        ReleaseShop.Services(tag), $"  costMode: active\n{more}  enforcement: correct\n"));
}
