using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What each event means for what is known.</summary>
public sealed class HistoryFoldTests
{
    private const string A = "ecsService/backend";

    private static readonly Change Count = new("count", "5", "0");

    private static readonly Dictionary<string, string> Five = new() { ["count"] = "5" };

    [Fact]
    public void Accepted_generation_is_in_force_and_ends_refusal_orphaning_and_backoff()
    {
        var rejected = new GenerationRejected(["wrong"], CommitStamp.None);
        var accepted = new GenerationAccepted(7, "hash", CommitStamp.None, "a.yaml");
        var before = Fold(rejected, new EnvironmentOrphaned(false, CommitStamp.None), Intended(), Failed(CompletedOutcome.Terminal));
        var after = Fold(before, accepted);

        Assert.Equal((rejected, true, 1), (before.Rejected, before.Orphaned, before.Resource(A).Failures));
        Assert.Equal((accepted, null, false), (after.Generation, after.Rejected, after.Orphaned));
        Assert.Equal((0, null, null, false),
            (after.Resource(A).Failures, after.Resource(A).RetryAt, after.Resource(A).FailureMessage, after.Resource(A).FailedTerminally));
    }

    [Fact]
    public void Refused_generation_leaves_the_last_good_one_in_force()
    {
        var accepted = new GenerationAccepted(7, "hash", CommitStamp.None, "a.yaml");

        Assert.Equal(accepted, Fold(accepted, new GenerationRejected(["wrong"], CommitStamp.None)).Generation);
    }

    [Fact]
    public void Mode_phase_and_status_are_those_last_written_down()
    {
        var mode = new ModeChanged(CostMode.Dormant, "window weekend", ModeSource.Schedule, null, null);
        var status = new EnvironmentChanged(SyncStatus.OutOfSync, HealthStatus.Progressing, "FallingAsleep", "falling asleep");
        var history = Fold(mode, new PhaseChanged(TransitionPhase.FallingAsleep), status, new ReconcilingPaused(A, "why"));

        Assert.Equal((mode, TransitionPhase.FallingAsleep, status), (history.Mode, history.Phase, history.Status));
        Assert.Equal(At(2), history.PhaseSince);
        Assert.Equal((4, At(4)), (history.Seq, history.Time));
    }

    [Fact]
    public void Intent_is_open_until_it_has_an_outcome()
    {
        var open = Fold(Intended());

        Assert.Equal(new OpenIntent(1, At(1), 3, "setCount", open.Resource(A).OpenIntent!.Changes), open.Resource(A).OpenIntent);
        Assert.Equal([Count], open.Resource(A).OpenIntent!.Changes);
        Assert.Null(open.Resource(A).LastWrite);
        Assert.All(
            new ReconcileEvent[]
            {
                Completed(CompletedOutcome.Done), Completed(CompletedOutcome.InProgress), Failed(CompletedOutcome.Retry),
                Failed(CompletedOutcome.Terminal), Resolved(Resolution.Applied), Resolved(Resolution.NotApplied), Resolved(Resolution.Unknown),
            },
            end => Assert.Null(Fold(open, end).Resource(A).OpenIntent));
    }

    [Theory]
    [InlineData(CompletedOutcome.Done)]
    [InlineData(CompletedOutcome.InProgress)]
    public void Write_that_AWS_took_is_our_last_word_from_its_answer_on(CompletedOutcome outcome)
    {
        var known = Fold(Intended(), new ReconcilingPaused(null, "between"), Completed(outcome)).Resource(A);

        Assert.Equal(("setCount", 1, At(3)), (known.LastWrite!.Verb, known.LastWrite.ActionId, known.LastWrite.At));
        Assert.Equal(new WrittenValue("0", At(3)), known.LastWritten["count"]);
    }

    [Theory]
    [InlineData(Resolution.Applied, true)]
    [InlineData(Resolution.Unknown, true)]
    [InlineData(Resolution.NotApplied, false)]
    public void Write_that_may_have_taken_effect_is_our_last_word_from_its_intent_on(Resolution resolution, bool counts)
    {
        var known = Fold(Intended(), Resolved(resolution)).Resource(A);

        Assert.Equal(counts ? At(1) : null, known.LastWrite?.At);
        Assert.Equal(counts ? new WrittenValue("0", At(1)) : null, known.LastWritten.GetValueOrDefault("count"));
        Assert.Equal(0, known.Failures);
    }

    [Fact]
    public void Our_last_word_is_kept_for_each_field()
    {
        var resume = new ActionIntended(A, "resume", [new Change("min", "0", "2"), new Change("suspended", "true", null)], "active", "f");
        var known = Fold(Intended(), Completed(CompletedOutcome.Done), resume, Completed(CompletedOutcome.Done, 3)).Resource(A);

        Assert.Equal(
            ["count 0", "min 2", "suspended "],
            known.LastWritten.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} {w.Value.Value}"));
    }

    [Fact]
    public void Failures_are_counted_until_a_success()
    {
        var twice = Fold(Intended(), Failed(CompletedOutcome.Retry), Intended(), Failed(CompletedOutcome.Terminal, 3)).Resource(A);
        var over = Fold(Intended(), Failed(CompletedOutcome.Retry), Intended(), Completed(CompletedOutcome.Done, 3)).Resource(A);

        Assert.Equal((2, "refused", true, At(600)), (twice.Failures, twice.FailureMessage, twice.FailedTerminally, twice.RetryAt));
        Assert.Equal((0, null, false, null), (over.Failures, over.FailureMessage, over.FailedTerminally, over.RetryAt));
    }

    [Fact]
    public void First_restore_point_stays_until_it_has_served()
    {
        var three = new RestorePointRecorded(A, new Dictionary<string, string> { ["count"] = "3" });
        var point = new RestorePointRecorded(A, Five);

        Assert.Equal("5", Fold(point, three).Resource(A).RestorePoint!.Values["count"]);
        Assert.Equal("5", Fold(point, new PhaseChanged(TransitionPhase.Awake)).Resource(A).RestorePoint!.Values["count"]);
        Assert.Null(Fold(point, new RestorePointServed(A)).Resource(A).RestorePoint);
        Assert.Equal("3", Fold(point, new RestorePointServed(A), three).Resource(A).RestorePoint!.Values["count"]);
    }

    [Fact]
    public void Override_stands_until_it_is_cleared_and_knows_who_asked()
    {
        var set = new OverrideSet(CostMode.Active, At(900), "demo");

        Assert.Equal(new ModeOverride(CostMode.Active, At(900), "ann@laptop", "demo"), Fold(set).Override);
        Assert.Null(Fold(set, new OverrideCleared()).Override);
        Assert.Equal(At(1000), Fold(set, new OverrideSet(CostMode.Active, At(1000), "longer")).Override!.Until);
    }

    [Fact]
    public void Pause_of_the_environment_and_of_a_resource_are_two_things()
    {
        var both = Fold(new ReconcilingPaused(null, "incident"), new ReconcilingPaused(A, "looking"));

        Assert.Equal(new PauseState("ann@laptop", "incident", At(1)), both.Paused);
        Assert.Equal(new PauseState("ann@laptop", "looking", At(2)), both.Resource(A).Paused);
        Assert.Equal((null, true), (Fold(both, new ReconcilingResumed(null)).Paused, Fold(both, new ReconcilingResumed(null)).Resource(A).Paused is not null));
        Assert.Equal((true, null), (Fold(both, new ReconcilingResumed(A)).Paused is not null, Fold(both, new ReconcilingResumed(A)).Resource(A).Paused));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(A)]
    public void Whoever_was_paused_is_not_late_when_it_is_resumed(string? who)
    {
        var moved = Fold(new ReconcilingPaused(who, "looking"), Status(SyncStatus.OutOfSync));

        Assert.Equal(At(2), moved.Resource(A).Progress!.At);
        Assert.Equal(At(3), Fold(moved, new ReconcilingResumed(who)).Resource(A).Progress!.At);
    }

    [Fact]
    public void Drift_is_remembered_as_told_until_it_is_gone_or_acted_on()
    {
        var drift = new DriftDetected(A, [Count], "observe");
        var told = Fold(drift);

        Assert.Equal(drift, told.Resource(A).ReportedDrift);
        Assert.Equal(drift, Fold(told, Status(SyncStatus.OutOfSync)).Resource(A).ReportedDrift);
        Assert.Null(Fold(told, Status(SyncStatus.Synced)).Resource(A).ReportedDrift);
        Assert.Null(Fold(told, Intended()).Resource(A).ReportedDrift);
    }

    [Fact]
    public void Release_forgets_what_was_awake_and_keeps_the_size_of_what_was_asleep()
    {
        var known = Fold(new RestorePointRecorded(A, Five), Status(SyncStatus.Synced), Intended(), Completed(CompletedOutcome.Done, 3));

        Assert.DoesNotContain(A, Fold(known, new ResourceReleased(A, ReleasedAsleep: false)).Resources.Keys);
        var asleep = Fold(known, new ResourceReleased(A, ReleasedAsleep: true)).Resource(A);
        Assert.Equal((Five["count"], null, null), (asleep.RestorePoint!.Values["count"], asleep.Status, asleep.LastWrite));
    }

    [Fact]
    public void Condition_keeps_the_time_of_its_last_transition()
    {
        var history = Fold(
            Condition(true, "InAlarm"), Condition(true, "StillInAlarm"), Condition(false, "Cleared"), Condition(null, true));

        Assert.Equal(new ConditionState(false, "Cleared", "words", At(3)), history.Resource(A).Conditions["Unsupported"]);
        Assert.Equal(At(1), Fold(Condition(true, "InAlarm"), Condition(true, "StillInAlarm")).Resource(A).Conditions["Unsupported"].LastTransitionTime);
        Assert.Equal(At(4), history.Conditions["Unsupported"].LastTransitionTime);
    }

    [Theory]
    [InlineData(SyncStatus.Synced, HealthStatus.Healthy, "Synced", "Ready")]
    [InlineData(SyncStatus.Synced, HealthStatus.Dormant, "Synced", "Ready")]
    [InlineData(SyncStatus.OutOfSync, HealthStatus.Progressing, "Waking", "Reconciling")]
    [InlineData(SyncStatus.OutOfSync, HealthStatus.Healthy, "Correcting", "Reconciling")]
    [InlineData(SyncStatus.OutOfSync, HealthStatus.Healthy, "Blocked", "Stalled")]
    [InlineData(SyncStatus.OutOfSync, HealthStatus.Degraded, "Missing", "Stalled")]
    [InlineData(SyncStatus.Synced, HealthStatus.Degraded, "Degraded", "Stalled")]
    public void Exactly_one_condition_of_an_environment_holds(SyncStatus sync, HealthStatus health, string reason, string holds)
    {
        var conditions = Fold(new EnvironmentChanged(sync, health, reason, "words")).Conditions;

        Assert.Equal(["Ready", "Reconciling", "Stalled"], conditions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([holds], conditions.Where(c => c.Value.Status).Select(c => c.Key));
        Assert.All(conditions.Values, c => Assert.Equal((reason, "words"), (c.Reason, c.Message)));
    }

    [Fact]
    public void Entry_that_is_not_the_next_one_is_refused()
    {
        var history = Fold(new OverrideCleared());

        Assert.Throws<InvalidOperationException>(() => HistoryFold.Add(history, Stored(history, new OverrideCleared(), 3)));
        Assert.Throws<InvalidOperationException>(() => HistoryFold.Add(history, Stored(history, new OverrideCleared(), 1)));
    }

    private static EnvironmentHistory Fold(params ReconcileEvent[] events) => Fold(EnvironmentHistory.Empty, events);

    private static EnvironmentHistory Fold(EnvironmentHistory history, params ReconcileEvent[] events) =>
        events.Aggregate(history, (known, happened) => HistoryFold.Add(known, Stored(known, happened, known.Seq + 1)));

    private static StoredEntry Stored(EnvironmentHistory history, ReconcileEvent happened, long seq)
    {
        var person = happened is OverrideSet or OverrideCleared or ReconcilingPaused or ReconcilingResumed;
        var entry = new JournalEntry(
            seq, At(seq), "production", person ? null : 3, $"w{seq}", history.Hash, null, person ? "ann@laptop" : "reconciler", 7, null, happened);
        return new StoredEntry(entry, entry.ToText());
    }

    private static DateTimeOffset At(long seconds) => EventSamples.Friday.AddSeconds(seconds);

    private static ActionIntended Intended() => new(A, "setCount", [Count], "dormant", "f");

    private static ActionCompleted Completed(CompletedOutcome outcome, long id = 1) => new(id, A, "setCount", outcome, "", "r", null);

    private static ActionCompleted Failed(CompletedOutcome outcome, long id = 1) => new(id, A, "setCount", outcome, "refused", "r", At(600));

    private static ActionResolved Resolved(Resolution resolution) => new(1, A, "setCount", resolution);

    private static ResourceChanged Status(SyncStatus sync) => new(A, sync, HealthStatus.Healthy, "5/5 running", "5 tasks");

    private static ConditionChanged Condition(bool status, string reason) => new(A, "Unsupported", status, reason, "words");

    private static ConditionChanged Condition(string? address, bool status) => new(address, "Unsupported", status, "Why", "words");
}
