using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>What a plan says of the environment as a whole.</summary>
internal static class Summary
{
    public static Plan Of(
        EnvironmentLook look,
        TransitionPhase phase,
        IReadOnlyList<AssessedResource> resources,
        IReadOnlyList<PlannedAction> actions)
    {
        var sync = Sync(resources, actions);
        var (reason, message) = Words(look, phase, resources, actions);
        return new Plan(
            look.Environment, look.Mode, phase, resources, actions, sync, Health(phase, resources), reason, message,
            Edges(look, resources, actions).Where(e => e > look.Now).Min());
    }

    private static SyncStatus Sync(IReadOnlyList<AssessedResource> resources, IReadOnlyList<PlannedAction> actions)
    {
        if (resources.Any(r => r.Assessment.Sync == SyncStatus.Unknown)) return SyncStatus.Unknown;
        return actions.Count > 0 || resources.Any(r => r.Assessment.InProgress || r.Assessment.Sync != SyncStatus.Synced)
            ? SyncStatus.OutOfSync
            : SyncStatus.Synced;
    }

    private static HealthStatus Health(TransitionPhase phase, IReadOnlyList<AssessedResource> resources)
    {
        var health = resources.Select(r => r.Assessment.Health).ToHashSet();
        if (health.Contains(HealthStatus.Missing) || health.Contains(HealthStatus.Degraded)) return HealthStatus.Degraded;
        if (health.Contains(HealthStatus.Unknown)) return HealthStatus.Unknown;
        if (health.Contains(HealthStatus.Progressing) || phase is TransitionPhase.FallingAsleep or TransitionPhase.Waking)
            return HealthStatus.Progressing;
        return phase == TransitionPhase.Asleep ? HealthStatus.Dormant : HealthStatus.Healthy;
    }

    private static (string Reason, string Message) Words(
        EnvironmentLook look,
        TransitionPhase phase,
        IReadOnlyList<AssessedResource> resources,
        IReadOnlyList<PlannedAction> actions)
    {
        var unknown = resources.FirstOrDefault(r => r.Observation is UnknownObservation);
        if (unknown?.Observation is UnknownObservation { Reason: var reason })
            return ("Unknown", $"{unknown.Address.Local} could not be seen: {reason}");
        var moving = actions.FirstOrDefault(a => a.State != ActionState.Blocked);
        if (moving is null && actions.Count > 0)
            return ("Blocked", $"{actions[0].Address.Local} {actions[0].Verb}: {actions[0].On[0]}");
        if (phase == TransitionPhase.FallingAsleep) return ("FallingAsleep", Step(moving, "falling asleep"));
        if (phase == TransitionPhase.Waking) return ("Waking", Step(moving, "waking"));
        if (moving is not null) return ("Correcting", $"{actions.Count(a => a.State != ActionState.Blocked)} to correct");
        var missing = resources.FirstOrDefault(r => r.Assessment.Health == HealthStatus.Missing);
        if (missing is not null) return ("Missing", $"{missing.Address.Local} is not found on AWS");
        var progressing = resources.FirstOrDefault(r => r.Assessment.InProgress);
        if (progressing is not null) return ("Progressing", $"{progressing.Address.Local}: {progressing.Assessment.Detail}");
        var degraded = resources.FirstOrDefault(r => r.Assessment.Health == HealthStatus.Degraded);
        if (degraded is not null) return ("Degraded", $"{degraded.Address.Local}: {degraded.Assessment.Detail}");
        return ("Synced", look.Mode.CostMode == CostMode.Dormant ? "asleep as desired" : "as desired");
    }

    private static string Step(PlannedAction? next, string what) => next switch
    {
        null => what,
        { State: ActionState.Waiting } => $"{what}: {next.Address.Local} {next.Verb} waits for {next.On[0]}",
        _ => $"{what}: {next.Address.Local} {next.Verb}",
    };

    private static IEnumerable<DateTimeOffset?> Edges(
        EnvironmentLook look, IReadOnlyList<AssessedResource> resources, IReadOnlyList<PlannedAction> actions) =>
        resources.Select(r => r.Assessment.NextEdge)
            .Concat(actions.Select(a => a.NotBefore))
            .Append(look.Mode.NextEdge)
            .Concat(look.History.Resources.Values.Select(h =>
                h.OpenIntent is { } open ? OpenIntents.LeftAloneUntil(open, look) : (DateTimeOffset?)null));
}
