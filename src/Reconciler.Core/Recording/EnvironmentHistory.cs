using Reconciler.Core.Incidents;
using Reconciler.Core.Notifying;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Recording;

/// <summary>What the journal knows of one environment: the fold over its entries, from the first to <see cref="Seq"/>.</summary>
public sealed record EnvironmentHistory
{
    /// <summary>A journal without entries.</summary>
    public static EnvironmentHistory Empty { get; } = new();

    /// <summary>The last entry in the fold.</summary>
    public long Seq { get; init; }

    /// <summary>The hash of its text.</summary>
    public string Hash { get; init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The generation in force; null before the first.</summary>
    public GenerationAccepted? Generation { get; init; }

    /// <summary>The findings for which newer desired state was refused; null where the newest is in force.</summary>
    public GenerationRejected? Rejected { get; init; }

    /// <summary>Whether no file declares the environment any more.</summary>
    public bool Orphaned { get; init; }

    /// <summary>The mode last written down; null before the first.</summary>
    public ModeChanged? Mode { get; init; }

    /// <summary>Since when the cost mode is as it is; null before the first.</summary>
    public DateTimeOffset? ModeSince { get; init; }

    /// <summary>Where the environment stands between awake and asleep.</summary>
    public TransitionPhase Phase { get; init; } = TransitionPhase.Awake;

    /// <summary>Since when; null where it never moved.</summary>
    public DateTimeOffset? PhaseSince { get; init; }

    /// <summary>The override that was last set and not cleared; it may be over by its time.</summary>
    public ModeOverride? Override { get; init; }

    /// <summary>Why the whole environment is paused; null where it is not.</summary>
    public PauseState? Paused { get; init; }

    /// <summary>The status last written down; null before the first.</summary>
    public EnvironmentChanged? Status { get; init; }

    /// <summary>The generation that the last status was computed for; null before the first.</summary>
    public long? ObservedGeneration { get; init; }

    /// <summary>The environment's own conditions, by type.</summary>
    public IReadOnlyDictionary<string, ConditionState> Conditions { get; init; } =
        new Dictionary<string, ConditionState>();

    /// <summary>What each target of notifications was told, by its name.</summary>
    public IReadOnlyDictionary<string, NotificationHistory> Notified { get; init; } =
        new Dictionary<string, NotificationHistory>();

    /// <summary>What is known of its incidents.</summary>
    public IncidentHistory Incidents { get; init; } = IncidentHistory.Empty;

    /// <summary>When actions other than steps of falling asleep and waking were intended, in the last hour before the newest, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> ActionsSent { get; init; } = [];

    /// <summary>What is known of each resource, by <c>kind/name</c>.</summary>
    public IReadOnlyDictionary<string, ResourceHistory> Resources { get; init; } =
        new Dictionary<string, ResourceHistory>();

    /// <summary>What is known of one resource, by <c>kind/name</c>.</summary>
    public ResourceHistory Resource(string local) => Resources.GetValueOrDefault(local, ResourceHistory.Empty);
}
