using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>Events in words that a tired on-call engineer understands.</summary>
public static class EventText
{
    /// <summary>One sentence, without time, environment and address, which the log shows beside it.</summary>
    public static string Of(ReconcileEvent e) => e switch
    {
        GenerationAccepted g => $"desired state generation {g.Number} is in force ({Origin(g.Origin) ?? g.File})",
        GenerationRejected g => $"newer desired state is not valid and was not applied; the last good one stays in force{In(g.Origin)}: {g.Findings[0]}{More(g.Findings.Count)}",
        EnvironmentOrphaned { ReleasedAsleep: true } o => $"no file declares this environment any more{In(o.Origin)}; it is asleep and left as it is (ReleasedAsleep)",
        EnvironmentOrphaned o => $"no file declares this environment any more{In(o.Origin)}; AWS is left as it is",
        ResourceReleased { ReleasedAsleep: true } => "no longer declared; it is asleep and left as it is (ReleasedAsleep)",
        ResourceReleased => "no longer declared; AWS is left as it is",
        ModeChanged m => $"mode is {m.CostMode.Word()}: {m.Reason}{(m.NextEdge is { } edge ? $"; next change {edge:yyyy-MM-dd HH:mm}Z" : "")}{(m.Overruled is { } over ? $". {over}" : "")}",
        PhaseChanged p => p.Phase switch
        {
            TransitionPhase.FallingAsleep => "falling asleep",
            TransitionPhase.Asleep => "asleep: everything is at rest",
            TransitionPhase.Waking => "waking",
            _ => "awake: everything is up",
        },
        RestorePointRecorded r => $"restore point: {string.Join(", ", r.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key} {v.Value}"))}",
        RestorePointServed => "awake again; the restore point has served",
        ActionIntended a => $"{a.Verb}: {Changes(a.Changes)} ({a.Why})",
        ActionCompleted { Outcome: CompletedOutcome.Done } a => $"{a.Verb}: done (#{a.ActionId})",
        ActionCompleted { Outcome: CompletedOutcome.InProgress } a => $"{a.Verb}: accepted, AWS is at it (#{a.ActionId})",
        ActionCompleted { Outcome: CompletedOutcome.Retry } a => $"{a.Verb}: failed (#{a.ActionId}): {a.Message}{Again(a)}",
        ActionCompleted a => $"{a.Verb}: refused (#{a.ActionId}): {a.Message}{Again(a)}",
        ActionResolved a => a.Resolution switch
        {
            Resolution.Applied => $"{a.Verb}: the answer was lost; a look shows that it took effect (#{a.ActionId})",
            Resolution.NotApplied => $"{a.Verb}: the answer was lost; a look shows that it did not take effect (#{a.ActionId})",
            _ => $"{a.Verb}: the answer was lost and no look can tell any more (#{a.ActionId}); decided afresh from what is there",
        },
        DriftDetected d => $"drift: {Changes(d.Changes)}; left as it is: {d.Because}",
        ResourceChanged r => $"{Word(r.Sync)}, {Word(r.Health)}: {r.Detail}",
        EnvironmentChanged s => $"{Word(s.Sync)}, {Word(s.Health)}: {s.Message}",
        ConditionChanged { Status: true } c => $"{c.Type}: {c.Message}",
        ConditionChanged c => $"{c.Type} no longer: {c.Message}",
        OverrideSet o => $"override: {o.CostMode.Word()} until {o.Until.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}Z ({o.Reason})",
        OverrideCleared => "override ended before its time",
        ReconcilingPaused p => $"paused: {p.Reason}",
        ReconcilingResumed => "resumed",
        _ => e.GetType().Name,
    };

    /// <summary>The resource that an event is about, as <c>kind/name</c>; null for the environment as a whole.</summary>
    public static string? AddressOf(ReconcileEvent e) => e switch
    {
        ResourceReleased x => x.Address,
        RestorePointRecorded x => x.Address,
        RestorePointServed x => x.Address,
        ActionIntended x => x.Address,
        ActionCompleted x => x.Address,
        ActionResolved x => x.Address,
        DriftDetected x => x.Address,
        ResourceChanged x => x.Address,
        ConditionChanged x => x.Address,
        ReconcilingPaused x => x.Address,
        ReconcilingResumed x => x.Address,
        _ => null,
    };

    /// <summary>A commit in words: short id, author and subject; null where there is none.</summary>
    public static string? Origin(CommitStamp origin) => origin.Commit is not { } commit
        ? null
        : $"commit {commit[..Math.Min(8, commit.Length)]}{(origin.Author is { } by ? $" by {by}" : "")}{(origin.Subject is { } subject ? $": {subject}" : "")}";

    private static string Changes(IReadOnlyList<Change> changes) => string.Join(", ", changes);

    private static string In(CommitStamp origin) => Origin(origin) is { } words ? $" ({words})" : "";

    private static string More(int findings) => findings > 1 ? $" (and {findings - 1} more)" : "";

    private static string Again(ActionCompleted a) => a.RetryAt is { } at ? $"; next attempt {at:HH:mm:ss}Z" : "";

    private static string Word(SyncStatus sync) => sync.ToString();

    private static string Word(HealthStatus health) => health.ToString();
}
