using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>A temporary mode that somebody asked for, above schedule and commit.</summary>
/// <param name="CostMode">The mode.</param>
/// <param name="Until">When it is over, to the second.</param>
/// <param name="Actor">Who asked.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record ModeOverride(CostMode CostMode, DateTimeOffset Until, string Actor, string Reason);

/// <summary>What the mode is now, why, and when that may change by itself.</summary>
/// <param name="CostMode">The mode in force.</param>
/// <param name="Reason">Why, in words: <c>window weekend (until Mon 06:30 Australia/Sydney)</c>, <c>costMode in the desired state</c>.</param>
/// <param name="Source">What decided.</param>
/// <param name="NextEdge">The next moment at which the mode or its reason changes by itself; null where none is known.</param>
/// <param name="Overruled">Where the commit's <c>costMode</c> is overruled: a sentence saying so; otherwise null.</param>
public sealed record EffectiveMode(
    CostMode CostMode, string Reason, ModeSource Source, DateTimeOffset? NextEdge, string? Overruled)
{
    /// <summary>The mode that is decided and not in force yet, since sync windows do not let it begin; null where there is none.</summary>
    public CostMode? Awaited { get; init; }
}

/// <summary>What decided the mode, weakest first.</summary>
public enum ModeSource
{
    /// <summary>The <c>costMode</c> of the desired state.</summary>
    DesiredState,

    /// <summary>A window of the schedule.</summary>
    Schedule,

    /// <summary>An override.</summary>
    Override,
}
