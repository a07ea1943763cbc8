using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Planning;

/// <summary>Everything that a kind may look at when it assesses one resource.</summary>
/// <param name="Declaration">The declared resource.</param>
/// <param name="Observation">What the look showed.</param>
/// <param name="Mode">The mode in force.</param>
/// <param name="Transition">Where the environment stands between awake and asleep, as the journal knows it.</param>
/// <param name="History">What the journal knows of the resource.</param>
/// <param name="Now">The present moment.</param>
public sealed record ResourceView(
    ResourceDeclaration Declaration,
    Observation Observation,
    EffectiveMode Mode,
    TransitionPhase Transition,
    ResourceHistory History,
    DateTimeOffset Now)
{
    /// <summary>How much older than the moment it was asked for a read may be; see <see cref="SettleTimes.ReadLag"/>.</summary>
    public TimeSpan ReadLag { get; init; } = SettleTimes.Default.ReadLag;
}
