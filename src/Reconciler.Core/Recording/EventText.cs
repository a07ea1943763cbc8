using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>Events in words that a tired on-call engineer understands.</summary>
public static class EventText
{
    /// <summary>One sentence, without time, environment, address and actor, which the log shows beside it.</summary>
    public static string Of(ReconcileEvent e) => e switch
    {
        GenerationAccepted g => $"desired state generation {g.Number} is in force ({Origin(g.Origin) ?? g.File})",
        GenerationRejected g => $"new desired state is not applied, the last good one stays in force{In(g.Origin)}{Findings(g.Findings)}",
        EnvironmentOrphaned { ReleasedAsleep: true } o => $"no file declares this environment any more{In(o.Origin)}; it is asleep and left as it is (ReleasedAsleep)",
        EnvironmentOrphaned o => $"no file declares this environment any more{In(o.Origin)}; AWS is left as it is",
        ResourceReleased { ReleasedAsleep: true } => "no longer declared; it is asleep and left as it is (ReleasedAsleep)",
        ResourceReleased => "no longer declared; AWS is left as it is",
        ModeChanged m => $"mode is {m.CostMode.Word()}: {m.Reason}{Overruled(m)}{(m.NextEdge is { } edge ? $"; next change by itself {UtcText.Minute(edge)}" : "")}",
        PhaseChanged p => p.Phase switch
        {
            TransitionPhase.FallingAsleep => "falling asleep",
            TransitionPhase.Asleep => "asleep: everything is at rest",
            TransitionPhase.Waking => "waking",
            _ => "awake: everything is up",
        },
        RestorePointRecorded r => $"restore point, to come back to: {string.Join(", ", r.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key} {v.Value}"))}",
        RestorePointServed => "awake again; the restore point has served",
        ActionIntended a => $"{a.Verb}: {ChangeText.Of(a.Changes)} ({a.Why})",
        ActionDeferred { Waits: true } a => $"{a.Verb}: {ChangeText.Of(a.Changes)} waits for {a.Message}",
        ActionDeferred a => $"{a.Verb}: {ChangeText.Of(a.Changes)} is not done: {a.Message}",
        ApprovalWanted a => $"{a.Verb}: {ChangeText.Of(a.Changes)} wants approval: `reconciler approve {a.Action}`",
        Approved a => $"{a.Verb}: {ChangeText.Of(a.Changes)} is approved until {UtcText.Full(a.Until)}{(a.Reason is { } why ? $": {why}" : "")}",
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
        DriftDetected d => $"drift: {string.Join("; ", d.Changes.Select(Difference))}. Left as it is: {d.Because}",
        ResourceChanged r => $"{Word(r.Sync)}, {Word(r.Health)}: {r.Detail}",
        EnvironmentChanged s => $"{Word(s.Sync)}, {Word(s.Health)}: {s.Message}",
        ConditionChanged { Status: true } c => $"{c.Type}: {c.Message}",
        ConditionChanged c => $"{c.Type} no longer: {c.Message}",
        ReleaseProven r => $"{r.Revision} is proven healthy: {string.Join("; ", r.Items)}",
        ReleaseFailed { BackTo: { } back } r => $"{r.Revision} failed: {r.Reason}. Back to {back}; it is not tried again before the desired state changes",
        ReleaseFailed r => $"{r.Revision} failed: {r.Reason}. Nothing proven to go back to; it is not tried again before the desired state changes",
        RollbackSet { Emergency: true } r => $"emergency rollback to {r.Revision}: {r.Reason}",
        RollbackSet r => $"rollback to {r.Revision}: {r.Reason}",
        RollbackCleared => "what the desired state declares is wanted again",
        IncidentOpened i => $"incident {i.Number}, {i.Severity.Word()}: {i.Message}",
        IncidentWidened i => $"incident {i.Number} is {i.Severity.Word()}, also: {i.Message}",
        IncidentEased i => $"incident {i.Number}, over: {i.Message}",
        IncidentAcknowledged i => $"incident {i.Number}, {i.Severity.Word()}, is acknowledged{(i.Reason is { } said ? $": {said}" : "")}",
        IncidentEscalated i => $"incident {i.Number} is not acknowledged for {Durations.Format(i.After)}: escalated to {string.Join(", ", i.Targets)}",
        IncidentResolved i => $"incident {i.Number} is resolved: {i.Reason}",
        OverrideSet o => $"override: {o.CostMode.Word()} until {UtcText.Full(o.Until)} ({o.Reason})",
        OverrideCleared => "override ended before its time",
        ReconcilingPaused p => $"paused: {p.Reason}",
        ReconcilingResumed => "resumed",
        NotificationSent n => $"told {n.Target}: {(n.Begins ? n.Notice : $"{n.Notice} is over")}",
        NotificationFailed n => $"{n.Target} cannot be told, tried again until it can: {n.Message}",
        _ => e.GetType().Name,
    };

    /// <summary>The resource that an event is about, as <c>kind/name</c>; null for the environment as a whole.</summary>
    public static string? AddressOf(ReconcileEvent e) => e switch
    {
        ResourceReleased x => x.Address,
        RestorePointRecorded x => x.Address,
        RestorePointServed x => x.Address,
        ActionIntended x => x.Address,
        ActionDeferred x => x.Address,
        ApprovalWanted x => x.Address,
        Approved x => x.Address,
        ActionCompleted x => x.Address,
        ActionResolved x => x.Address,
        DriftDetected x => x.Address,
        ResourceChanged x => x.Address,
        ConditionChanged x => x.Address,
        ReleaseProven x => x.Address,
        ReleaseFailed x => x.Address,
        RollbackSet x => x.Address,
        RollbackCleared x => x.Address,
        IncidentOpened x => x.Address,
        IncidentWidened x => x.Address,
        IncidentEased x => x.Address,
        ReconcilingPaused x => x.Address,
        ReconcilingResumed x => x.Address,
        NotificationSent x => x.Address,
        _ => null,
    };

    /// <summary>A commit in words: short id, author and subject; null where there is none.</summary>
    public static string? Origin(CommitStamp origin) => origin.Commit is not { } commit
        ? null
        : $"commit {commit[..Math.Min(8, commit.Length)]}{(origin.Author is { } by ? $" by {by}" : "")}{(origin.Subject is { } subject ? $": {subject}" : "")}";


    private static string In(CommitStamp origin) => Origin(origin) is { } words ? $" ({words})" : "";

    private static string Findings(IReadOnlyList<string> findings) => findings.Count switch
    {
        0 => "",
        1 => $": {findings[0]}",
        _ => $": {findings[0]} (and {findings.Count - 1} more)",
    };

    private static string Overruled(ModeChanged m)
    {
        var declared = m.CostMode == CostMode.Active ? CostMode.Dormant : CostMode.Active;
        return m.Overruled is null ? "" : $"; costMode {declared.Word()} of the desired state is overruled";
    }

    private static string Difference(Change change) =>
        $"{change.Field} is {change.From ?? "not there"}, desired {change.To ?? "not to be there"}";

    private static string Again(ActionCompleted a) => a.RetryAt is { } at ? $"; next attempt {UtcText.Second(at)}" : "";

    private static string Word(SyncStatus sync) => sync.ToString();

    private static string Word(HealthStatus health) => health.ToString();
}
