using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Sandbox;
using Reconciler.Storage;

namespace Reconciler.Tests.Daemon;

public sealed class ReconcilePassTests : IAsyncLifetime
{
    private const string Database = """
          rdsInstances:
            postgres: { identifier: ohmycoins-prod-postgres }
        """;

    private const string Alarm = """
          alarms:
            rds-cpu-high:
              alarmName: ohmycoins-prod-rds-cpu-high
              description: CPUUtilization on ohmycoins-prod
              namespace: AWS/RDS
              metric: CPUUtilization
              statistic: Average
              period: 5m
              evaluationPeriods: 2
              missingData: notBreaching
              dimensions: { DBInstanceIdentifier: ohmycoins-prod-postgres }
              comparison: GreaterThanThreshold
              threshold: 80
              alarmActions: ["arn:aws:sns:ap-southeast-2:123456789012:ohmycoins-prod-alerts"]
              okActions: ["arn:aws:sns:ap-southeast-2:123456789012:ohmycoins-prod-alerts"]
        """;

    private const string AnotherAlarm = """
            redis-evictions-high:
              alarmName: ohmycoins-prod-redis-evictions-high
              namespace: AWS/ElastiCache
              metric: Evictions
              statistic: Sum
              period: 5m
              evaluationPeriods: 2
              comparison: GreaterThanThreshold
              threshold: 1000
        """;

    private const string Nights = """
          costMode: active
          enforcement: correct
          timeZone: Australia/Sydney
          schedule:
            - { name: night, costMode: dormant, days: Mon-Sun, from: "20:00", to: "06:00" }
        """;

    private static readonly string Dormant = "  costMode: dormant\n  enforcement: correct\n";

    private PassBench _bench = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await PassBench.MakeAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Drift_is_corrected_and_recorded_before_and_after()
    {
        _bench.Declare(PassBench.Document(Alarm));
        var first = Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync());
        Assert.Equal((1, 0, false), (first.Sent, first.Failed, first.Settled));

        Assert.Equal(
            [
                "desired state generation 1 is in force (env.yaml)",
                "mode is active: costMode in the desired state",
                "alarm/rds-cpu-high OutOfSync, Healthy: OK",
                "OutOfSync, Healthy: correcting: alarm/rds-cpu-high put",
                "alarm/rds-cpu-high put: threshold 95 → 80 (threshold differs from the desired state)",
                "alarm/rds-cpu-high put: done (#5)",
            ],
            _bench.Lines());
        Assert.Equal(["PutMetricAlarm ohmycoins-prod-rds-cpu-high"], _bench.Writes.Select(w => string.Join(' ', w.Split(' ')[..2])));
        await _bench.SettleAsync();
        Assert.Single(_bench.Writes);
    }

    [Fact]
    public async Task Steady_pass_writes_nothing_to_AWS_nor_to_the_journal()
    {
        _bench.Declare(PassBench.Document(Database + "\n" + Alarm));
        await _bench.SettleAsync();
        var (writes, told) = (_bench.Writes.Count, _bench.Told.Count);
        for (var i = 0; i < 20; i++)
        {
            _bench.Clock.Advance(TimeSpan.FromMinutes(7));
            var outcome = Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync());
            Assert.True(outcome.Synced);
        }

        Assert.Equal((writes, told), (_bench.Writes.Count, _bench.Told.Count));
    }

    [Fact]
    public async Task Every_write_stands_in_the_journal_before_it_arrives_and_its_end_after()
    {
        _bench.Declare(PassBench.Document(Database + "\n" + Alarm, Dormant));
        await _bench.SettleAsync();

        var intents = _bench.Told.Where(e => e.Event is ActionIntended).ToList();
        var writes = _bench.Aws.Requests.Where(r => r.IsWrite).ToList();
        Assert.Equal(intents.Count, writes.Count);
        Assert.All(intents.Zip(writes), pair => Assert.True(pair.First.Time <= pair.Second.Time));
        Assert.Equal(
            intents.Select(e => e.Seq), _bench.Events<ActionCompleted>().Select(e => e.ActionId));
    }

    [Fact]
    public async Task Falling_asleep_mutes_before_it_stops_and_waking_unmutes_last()
    {
        _bench.Declare(PassBench.Document(Database + "\n" + Alarm, Dormant));
        var asleep = await _bench.SettleAsync();
        Assert.Equal((HealthStatus.Dormant, TransitionPhase.Asleep), (asleep.Plan.Health, asleep.Plan.Phase));
        _bench.Declare(PassBench.Document(Database + "\n" + Alarm));
        var awake = await _bench.SettleAsync();

        Assert.Equal((HealthStatus.Healthy, TransitionPhase.Awake), (awake.Plan.Health, awake.Plan.Phase));
        Assert.Equal(
            ["PutMetricAlarm", "StopDBInstance", "StartDBInstance", "PutMetricAlarm"],
            _bench.Writes.Select(w => w.Split(' ')[0]));
        Assert.Equal(
            [TransitionPhase.FallingAsleep, TransitionPhase.Asleep, TransitionPhase.Waking, TransitionPhase.Awake],
            _bench.Events<PhaseChanged>().Select(e => e.Phase));
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter, Resolution.Applied)]
    [InlineData(FaultKind.ResetBefore, Resolution.NotApplied)]
    [InlineData(FaultKind.ServerError, Resolution.NotApplied)]
    [InlineData(FaultKind.HtmlError, Resolution.NotApplied)]
    public async Task Write_whose_answer_was_lost_is_looked_at_before_anything_is_repeated(FaultKind fault, Resolution resolution)
    {
        _bench.Declare(PassBench.Document(Alarm));
        _bench.Aws.FailNext("PutMetricAlarm", fault);
        var first = Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync());
        Assert.Equal((1, 1), (first.Sent, first.Failed));
        Assert.Empty(_bench.Events<ActionCompleted>());
        await _bench.SettleAsync();

        var resolved = Assert.Single(_bench.Events<ActionResolved>());
        Assert.Equal(resolution, resolved.Resolution);
        Assert.Single(_bench.Writes);
        Assert.Equal(resolution == Resolution.Applied ? 1 : 2, _bench.Events<ActionIntended>().Count());
    }

    [Fact]
    public async Task Throttled_write_is_repeated_under_the_same_intent()
    {
        _bench.Declare(PassBench.Document(Alarm));
        _bench.Aws.FailNext("PutMetricAlarm", FaultKind.Throttled);
        await _bench.SettleAsync();

        Assert.Single(_bench.Events<ActionIntended>());
        Assert.Equal(2, _bench.Aws.Requests.Count(r => r.Operation == "PutMetricAlarm"));
    }

    [Fact]
    public async Task Failing_resource_does_not_stop_the_others()
    {
        _bench.Declare(PassBench.Document(Alarm + "\n" + AnotherAlarm));
        Assert.Empty(_bench.Sourced!.Reading.Findings);
        for (var i = 0; i < 6; i++) _bench.Aws.FailNext("PutMetricAlarm", FaultKind.Throttled);
        await _bench.SettleAsync();

        Assert.Equal(2, _bench.Writes.Count);
        var failed = _bench.Events<ActionCompleted>().First(e => e.Outcome == CompletedOutcome.Retry);
        var wellAfter = _bench.Events<ActionCompleted>().First(e => e.Outcome == CompletedOutcome.Done);
        Assert.NotEqual(failed.Address, wellAfter.Address);
    }

    /// <summary>What the look showed of the next resource may have changed meanwhile.</summary>
    [Fact]
    public async Task Write_behind_one_that_waited_long_rests_on_another_look()
    {
        _bench.Declare(PassBench.Document(Alarm + "\n" + AnotherAlarm));
        _bench.Aws.Faults = new FaultOptions { Latency = TimeSpan.FromDays(1) };
        _bench.Aws.FailNext("PutMetricAlarm", FaultKind.Latency);
        Assert.IsType<PassOutcome.Interrupted>(await _bench.RunAsync());
        Assert.Single(_bench.Events<ActionIntended>());

        Assert.Equal(1, Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync()).Sent);
        Assert.Equal(2, _bench.Events<ActionIntended>().Select(e => e.Address).Distinct().Count());
    }

    [Fact]
    public async Task Unseen_database_is_neither_stopped_nor_taken_for_gone()
    {
        _bench.Declare(PassBench.Document(Database, Dormant));
        _bench.Aws.Faults = new FaultOptions { ServerErrorRate = 1, Operations = ["DescribeDBInstances"] };
        var outcome = Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync());

        Assert.Equal((SyncStatus.Unknown, HealthStatus.Unknown), (outcome.Plan.Sync, outcome.Plan.Health));
        Assert.Empty(_bench.Writes);
        Assert.Empty(_bench.Events<ActionIntended>());
    }

    [Fact]
    public async Task Wrong_account_is_refused_before_any_write()
    {
        _bench.Declare(PassBench.Document(Alarm).Replace(PassBench.Account, "210987654321", StringComparison.Ordinal)
            .Replace("2:210987654321:ohmy", "2:123456789012:ohmy", StringComparison.Ordinal));
        var outcome = await _bench.SettleAsync();

        Assert.Equal("WrongAccount", outcome.Plan.Reason);
        Assert.True(outcome.Settled);
        Assert.DoesNotContain(_bench.Aws.Requests, r => r.IsWrite);
        var told = Assert.Single(_bench.Events<EnvironmentChanged>());
        Assert.Contains("belong to account 123456789012, the desired state declares 210987654321", told.Message, StringComparison.Ordinal);
        await _bench.RunAsync();
        Assert.Single(_bench.Events<EnvironmentChanged>());
    }

    [Fact]
    public async Task Invalid_desired_state_leaves_the_last_good_in_force_also_after_a_restart()
    {
        _bench.Declare(PassBench.Document(Alarm));
        await _bench.SettleAsync();
        _bench.Declare(PassBench.Document(Alarm.Replace("threshold: 80", "threshold: high", StringComparison.Ordinal)));
        await _bench.SettleAsync();
        var rejected = Assert.Single(_bench.Events<GenerationRejected>());
        Assert.Contains("env.yaml:20:18: alarms.rds-cpu-high.threshold: found \"high\", expected number.", rejected.Findings);

        // Nothing in memory is left: the last good one comes out of the journal.
        var again = new ManagedEnvironment(new EnvironmentJournal("production", _bench.Store.Journal, _bench.Clock, () => Guid.NewGuid().ToString()));
        var outcome = Assert.IsType<PassOutcome.Finished>(
            await _bench.DriveAsync(_bench.Pass.RunAsync(again, _bench.Sourced, "after", default, Ct)));
        Assert.Equal((true, 1), (outcome.Synced, outcome.Plan.Resources.Count));
        Assert.Single(_bench.Events<GenerationRejected>());
    }

    [Fact]
    public async Task File_that_disappears_orphans_its_environment_once_and_AWS_is_left()
    {
        _bench.Declare(PassBench.Document(Database, Dormant));
        await _bench.SettleAsync();
        var writes = _bench.Writes.Count;
        _bench.Declare(PassBench.Document(Database.Replace("prod", "staging", StringComparison.Ordinal), name: "staging"));
        for (var i = 0; i < 3; i++)
            Assert.True(Assert.IsType<PassOutcome.NothingInForce>(await _bench.RunAsync()).Orphaned);

        Assert.True(Assert.Single(_bench.Events<EnvironmentOrphaned>()).ReleasedAsleep);
        Assert.Equal(writes, _bench.Writes.Count);
    }

    [Fact]
    public async Task Older_commit_does_not_turn_time_back()
    {
        var newer = new CommitStamp("bbbbbbbbbbbb", "Kim", "raise the threshold");
        var older = new CommitStamp("aaaaaaaaaaaa", "Kim", "first");
        _bench.Ancestors.Add((older.Commit!, newer.Commit!));
        _bench.Declare(PassBench.Document(Alarm), newer);
        await _bench.SettleAsync();
        _bench.Declare(PassBench.Document(Alarm.Replace("threshold: 80", "threshold: 50", StringComparison.Ordinal)), older);
        await _bench.SettleAsync();

        Assert.Single(_bench.Writes);
        Assert.Contains("older than commit bbbbbbbb", Assert.Single(_bench.Events<GenerationRejected>()).Findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_that_comes_between_two_writes_ends_the_pass()
    {
        _bench.Declare(PassBench.Document(Database + "\n" + Alarm, Dormant));
        var other = new EnvironmentJournal("production", _bench.Store.Journal, _bench.Clock, () => $"other-{_bench.Told.Count}");
        var paused = false;
        _bench.Environments.Appended += entry =>
        {
            if (paused || entry.Event is not ActionCompleted) return;
            paused = true;
            PauseNow(other);
        };
        Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync());
        var outcome = await _bench.SettleAsync();

        Assert.Single(_bench.Events<ActionIntended>());
        Assert.Equal("Blocked", outcome.Plan.Reason);
        Assert.Contains("paused by kim@laptop", outcome.Plan.Actions[0].On[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_that_is_asked_for_comes_before_the_next_write()
    {
        _bench.Declare(PassBench.Document(Alarm));
        var outcome = Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync(stopping: new CancellationToken(canceled: true)));

        Assert.Equal(0, outcome.Sent);
        Assert.Empty(_bench.Writes);
        Assert.Empty(_bench.Events<ActionIntended>());
    }

    [Fact]
    public async Task Schedule_decides_the_mode_and_the_next_edge_is_known()
    {
        _bench.Declare(PassBench.Document(Database, Nights));
        Assert.Empty(_bench.Sourced!.Reading.Findings);
        // Monday 2026-03-02 08:00Z is 19:00 in Sydney.
        var evening = await _bench.SettleAsync();
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), evening.Plan.NextEdge);
        _bench.Clock.SetUtcNow(evening.Plan.NextEdge!.Value);
        var night = await _bench.SettleAsync();

        Assert.Equal(HealthStatus.Dormant, night.Plan.Health);
        Assert.Contains("costMode active is overruled: dormant by window night", _bench.Events<ModeChanged>().Last().Overruled, StringComparison.Ordinal);
    }

    private static void PauseNow(EnvironmentJournal journal)
    {
        journal.CatchUpAsync(Ct).GetAwaiter().GetResult();
        journal.AppendAsync(new ReconcilingPaused(null, "looking"), new Writer("kim@laptop", null, null), Ct).GetAwaiter().GetResult();
    }
}
