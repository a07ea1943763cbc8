using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>Where an environment stands between awake and asleep: what the mode asks for, and what a look proves.</summary>
internal static class Phases
{
    /// <summary>Whether nothing of an environment may be touched: then it neither falls asleep nor wakes, whatever the mode is.</summary>
    public static bool Stays(EnvironmentLook look) =>
        look.History.Paused is not null || look.Environment.Resources.All(r => Gates.HandsOff(look, r));

    /// <summary>The phase that the mode asks for, before the look is judged.</summary>
    public static TransitionPhase Enter(EnvironmentLook look)
    {
        var recorded = look.History.Phase;
        if (Stays(look)) return recorded;
        return (look.Mode.CostMode, recorded) switch
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
        if (Stays(look)) return entered;
        return entered switch
        {
            TransitionPhase.FallingAsleep when !NotThereYet(entered, look, resources, actions).Any() => TransitionPhase.Asleep,
            TransitionPhase.Waking when !NotThereYet(entered, look, resources, actions).Any() => TransitionPhase.Awake,

            // Somebody woke a part of it by hand: it falls asleep again, proven as the first time.
            TransitionPhase.Asleep when Ours(look, resources).Any(r => r is { Proves: true, Assessment.Owes: < Stage.Stop }) =>
                TransitionPhase.FallingAsleep,
            _ => entered,
        };
    }

    /// <summary>What an environment on its way still waits for: whatever is ours and no look has shown at its goal.</summary>
    public static IEnumerable<AssessedResource> NotThereYet(
        TransitionPhase phase,
        EnvironmentLook look,
        IReadOnlyList<AssessedResource> resources,
        IReadOnlyList<PlannedAction> actions) => phase switch
        {
            TransitionPhase.FallingAsleep =>
                Ours(look, resources).Where(r => r.Assessment is not { Owes: null, RestorePointPending: false }),
            TransitionPhase.Waking => Ours(look, resources).Where(r => !IsAwake(r) || actions.Any(a => a.Address == r.Address && IsWaking(a))),
            _ => [],
        };

    /// <summary>
    /// Whether a look shows a resource up, or without a part in waking (an alarm, missing, unsupported). What only shows has
    /// no part in it either, and so needs no look.
    /// </summary>
    public static bool IsAwake(AssessedResource resource)
    {
        if (resource.Declaration.Kind.Role == KindRole.Display) return true;
        if (!resource.Proves) return false;
        var assessment = resource.Assessment;
        return resource.Declaration.Kind.Role == KindRole.Alarm
            || assessment.Health == HealthStatus.Missing
            || assessment.Conditions.Any(c => c.Type == ConditionTypes.Unsupported)
            || IsUp(resource);
    }

    /// <summary>Whether a look shows a resource available, with nothing left to start, raise or resume.</summary>
    public static bool IsUp(AssessedResource resource) =>
        resource is { Proves: true, Assessment.Available: Answer.Yes }
        && !resource.Assessment.Actions.Any(a => a.Stage is Stage.Start or Stage.Raise or Stage.Resume);

    /// <summary>Whether a write is part of waking. An intention without a write is none: its resource's state decides.</summary>
    private static bool IsWaking(PlannedAction action) =>
        action.Write is not null && action.Stage is Stage.Start or Stage.Raise or Stage.Resume or Stage.Unmute;

    private static IEnumerable<AssessedResource> Ours(EnvironmentLook look, IReadOnlyList<AssessedResource> resources) =>
        resources.Where(r => !Gates.HandsOff(look, r.Declaration));
}
