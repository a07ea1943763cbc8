using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds;

/// <summary>One resource to look at, and what the look is for: some questions are asked only where they matter.</summary>
/// <param name="Declaration">The declared resource.</param>
/// <param name="Mode">The mode in force.</param>
/// <param name="Phase">Where its environment stands between awake and asleep, as the journal knows it.</param>
public sealed record LookRequest(ResourceDeclaration Declaration, CostMode Mode, TransitionPhase Phase)
{
    /// <summary>The resource's key.</summary>
    public ResourceAddress Address => Declaration.Address;

    /// <summary>Since when the environment is in that phase; null where that is not known.</summary>
    public DateTimeOffset? PhaseSince { get; init; }

    /// <summary>What the journal knows of the resource.</summary>
    public ResourceHistory History { get; init; } = ResourceHistory.Empty;

    /// <summary>The health last written down; null before the first.</summary>
    public HealthStatus? Recorded => History.Status?.Health;

    /// <summary>
    /// Whether it is to rest and was not yet seen to: only then is it asked what costs extra calls, such as whether tasks are
    /// still stopping. An environment that is asleep says nothing of a resource that somebody woke while our hands were off it.
    /// </summary>
    public bool ComesToRest => Mode == CostMode.Dormant && !(Phase == TransitionPhase.Asleep && Recorded == HealthStatus.Dormant);
}
