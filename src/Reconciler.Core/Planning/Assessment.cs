using Reconciler.Core.Incidents;

namespace Reconciler.Core.Planning;

/// <summary>Whether live differs from desired.</summary>
public enum SyncStatus
{
    /// <summary>Nothing to change and nothing moving.</summary>
    Synced,

    /// <summary>Live differs, or a change is under way.</summary>
    OutOfSync,

    /// <summary>The look did not tell.</summary>
    Unknown,
}

/// <summary>How a resource or environment does, apart from whether it is as desired. Worst last.</summary>
public enum HealthStatus
{
    /// <summary>Running as it should.</summary>
    Healthy,

    /// <summary>At rest on purpose.</summary>
    Dormant,

    /// <summary>On its way.</summary>
    Progressing,

    /// <summary>The look did not tell.</summary>
    Unknown,

    /// <summary>There and not well.</summary>
    Degraded,

    /// <summary>Not there.</summary>
    Missing,
}

/// <summary>A yes-or-no question about a resource that a look may leave open.</summary>
public enum Answer
{
    /// <summary>The look showed it.</summary>
    Yes,

    /// <summary>The look showed the contrary.</summary>
    No,

    /// <summary>The look did not tell. Counts as no for everything that relies on it.</summary>
    Unknown,
}

/// <summary>What a service was like before it fell asleep, so that it can be so again.</summary>
/// <param name="Values">Field → canonical text, for example <c>count</c> → <c>3</c>; never a size of 0.</param>
public sealed record RestorePoint(IReadOnlyDictionary<string, string> Values);

/// <summary>A condition that a kind found on a resource, apart from those that the pass derives itself.</summary>
/// <param name="Type"><c>Unsupported</c>, <c>SizeUnknown</c>, <c>AlarmedWhileMuted</c> …</param>
/// <param name="Reason">One word in Pascal case, stable for scripts.</param>
/// <param name="Message">A sentence: what and what to do.</param>
public sealed record FoundCondition(string Type, string Reason, string Message);

/// <summary>
/// What a kind makes of one resource in one look: pure, computed from spec, observation, mode and history.
/// </summary>
public sealed record Assessment
{
    /// <summary>Whether live is as desired.</summary>
    public required SyncStatus Sync { get; init; }

    /// <summary>How it does.</summary>
    public required HealthStatus Health { get; init; }

    /// <summary>A few words for <c>status</c>: <c>2/2 running</c>, <c>stopped, AWS restarts it in 4d 3h</c>.</summary>
    public required string Detail { get; init; }

    /// <summary>Whether others may rely on it (design §3, <i>Available</i>).</summary>
    public Answer Available { get; init; } = Answer.Unknown;

    /// <summary>Whether it certainly uses nothing that it depends on: desired = pending = running = 0 and no task still stopping.</summary>
    public Answer Drained { get; init; } = Answer.Unknown;

    /// <summary>
    /// While dormant: the earliest stage that the look did not show complete (also where it could not tell); null where
    /// it is asleep as declared, or has no part in falling asleep (missing, unsupported, declared to stay).
    /// </summary>
    public Stage? Owes { get; init; }

    /// <summary>Whether something of it is moving by itself now, so that a next look soon is worth it.</summary>
    public bool InProgress { get; init; }

    /// <summary>The size or state to account for, changed only when time or money changes: <c>2 tasks</c>, <c>stopped</c>.</summary>
    public string Size { get; init; } = "";

    /// <summary>
    /// A word of AWS's own whose change is news by itself, although neither sync, health nor size changes (an alarm's
    /// <c>ALARM</c>); null where there is none, or the look did not tell. Never a figure that moves from look to look.
    /// </summary>
    public string? State { get; init; }

    /// <summary>What to write, at most one action a stage and aspect.</summary>
    public IReadOnlyList<ProposedAction> Actions { get; init; } = [];

    /// <summary>Why something that should be done cannot be proposed (<c>SizeUnknown</c>): shown as a blocked action. Null otherwise.</summary>
    public BlockedIntention? Blocked { get; init; }

    /// <summary>
    /// What is to be recorded as the restore point before the first dormant action, or of it what is not recorded yet; null
    /// where there is nothing to add.
    /// </summary>
    public RestorePoint? RestorePoint { get; init; }

    /// <summary>True where a restore point is needed and the look did not give one: no dormant action may go ahead.</summary>
    public bool RestorePointPending { get; init; }

    /// <summary>Conditions found, such as <c>Unsupported</c>.</summary>
    public IReadOnlyList<FoundCondition> Conditions { get; init; } = [];

    /// <summary>What the look shows of its release for the first time; null where there is nothing new.</summary>
    public ReleaseFinding? Release { get; init; }

    /// <summary>What wants somebody at once; null where nothing does.</summary>
    public IncidentFinding? Incident { get; init; }

    /// <summary>Whether it is to serve and nothing of it runs.</summary>
    public bool IsDown { get; init; }

    /// <summary>When a further look is worth it by itself (AWS restarts a database), or null.</summary>
    public DateTimeOffset? NextEdge { get; init; }
}

/// <summary>Something that should be done and cannot, with the reason.</summary>
/// <param name="Verb">The verb of the action that is not possible.</param>
/// <param name="Changes">What it would change.</param>
/// <param name="Reason">One word: <c>SizeUnknown</c>.</param>
/// <param name="Message">A sentence: why and what to do.</param>
public sealed record BlockedIntention(string Verb, IReadOnlyList<Change> Changes, string Reason, string Message);
