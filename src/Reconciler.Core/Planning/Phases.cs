using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>Where an environment stands between awake and asleep: what the mode asks for, and what a look proves.</summary>
internal static class Phases
{
    /// <summary>The phase that the mode asks for, before the look is judged. An environment that may not be touched stays.</summary>
    public static TransitionPhase Enter(TransitionPhase recorded, CostMode mode, EnvironmentSpec environment)
    {
        if (environment.Resources.All(r => r.Enforcement == Enforcement.Observe)) return recorded;
        return (mode, recorded) switch
        {
            (CostMode.Dormant, TransitionPhase.Awake or TransitionPhase.Waking) => TransitionPhase.FallingAsleep,
            (CostMode.Active, TransitionPhase.Asleep or TransitionPhase.FallingAsleep) => TransitionPhase.Waking,
            _ => recorded,
        };
    }

    /// <summary>The phase that the look proves.</summary>
    public static TransitionPhase Advance(
        TransitionPhase entered,
        EnvironmentLook look,
        IReadOnlyList<AssessedResource> resources,
        IReadOnlyList<PlannedAction> actions)
    {
        var ours = resources.Where(r => !Gates.HandsOff(look, r.Declaration)).ToList();
        return entered switch
        {
            TransitionPhase.FallingAsleep when ours.All(r => r.Assessment is { Owes: null, RestorePointPending: false }) =>
                TransitionPhase.Asleep,

            // Somebody woke a part of it by hand: it falls asleep again, proven as the first time.
            TransitionPhase.Asleep when ours.Any(r => r is { Proves: true, Assessment.Owes: < Stage.Stop }) => TransitionPhase.FallingAsleep,

            TransitionPhase.Waking when ours.All(IsAwake) && !actions.Any(a => IsWaking(a, ours)) => TransitionPhase.Awake,
            _ => entered,
        };
    }

    /// <summary>Whether a look shows a resource up, or without a part in waking (an alarm, missing, unsupported).</summary>
    public static bool IsAwake(AssessedResource resource)
    {
        if (!resource.Proves) return false;
        var assessment = resource.Assessment;
        return resource.Declaration.Kind.Role == KindRole.Alarm
            || assessment.Health == HealthStatus.Missing
            || assessment.Conditions.Any(c => c.Type == ConditionTypes.Unsupported)
            || (assessment.Available == Answer.Yes
                && !assessment.Actions.Any(a => a.Stage is Stage.Start or Stage.Raise or Stage.Resume));
    }

    private static bool IsWaking(PlannedAction action, List<AssessedResource> ours) =>
        action.Stage is Stage.Start or Stage.Raise or Stage.Resume or Stage.Unmute
        && ours.Exists(r => r.Address == action.Address);
}
