using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>
/// Tells that an environment should be awake by now and is not, whatever the reason: something on AWS that does not come
/// up, a refusal, or a pause that somebody forgot. A muted environment must not hide a failed Monday. Pure.
/// </summary>
internal static class WakeOverdue
{
    /// <summary>The moment from which it is overdue; null where it is awake or is not to be.</summary>
    public static DateTimeOffset? From(EnvironmentLook look, TransitionPhase phase)
    {
        if (look.Mode.CostMode != CostMode.Active || phase == TransitionPhase.Awake) return null;
        return (look.History.ModeSince ?? look.Now) + look.Environment.ProgressDeadline;
    }

    /// <summary>The condition, where it holds.</summary>
    public static IEnumerable<FoundCondition> Of(EnvironmentLook look, TransitionPhase phase)
    {
        if (From(look, phase) is not { } due || look.Now < due) yield break;
        yield return new FoundCondition(
            ConditionTypes.WakeOverdue,
            Stalling.Overdue,
            $"to be awake since {UtcText.Minute(look.History.ModeSince!.Value)}, longer than progressDeadline "
            + $"{Durations.Format(look.Environment.ProgressDeadline)}, and still not; alarms may be muted");
    }
}
