using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Guarding;

/// <summary>The mode that an environment is in at a moment: what is decided, unless sync windows keep it from beginning.</summary>
public static class ModeInForce
{
    /// <summary>Decides.</summary>
    /// <param name="environment">The desired state in force.</param>
    /// <param name="history">What the journal knows.</param>
    /// <param name="now">The moment.</param>
    public static EffectiveMode At(EnvironmentSpec environment, EnvironmentHistory history, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(history);
        var decided = EffectiveModes.At(environment.CostMode, environment.Schedule, history.Override, now);
        return SyncWindowHold.Apply(decided, environment, history, now);
    }
}
