using Reconciler.Core.Observing;

namespace Reconciler.Core.Planning;

/// <summary>
/// What can still come by itself. An action that waits for what nobody moves will not come until somebody does something:
/// it is blocked, not waiting, and what it would have moved is not progressing.
/// </summary>
internal static class Prospects
{
    /// <summary>Decides between waiting, waiting for a time that a guard has set, and blocked.</summary>
    public static IReadOnlyList<PlannedAction> Judge(IReadOnlyList<GatedAction> actions)
    {
        var soon = Coming(actions, a => a.Goes);
        var later = Coming(actions, a => a.State != ActionState.Blocked);
        return
        [
            .. actions.Select(a => soon.Contains(a) ? a.Planned
                : later.Contains(a) ? a.Planned with { Held = true }
                : Blocked(a)),
        ];
    }

    private static HashSet<GatedAction> Coming(IReadOnlyList<GatedAction> actions, Func<PlannedAction, bool> may)
    {
        // From what can come for certain, step by step to what that lets come; a circle of waits never gets in.
        var coming = new HashSet<GatedAction>(ReferenceEqualityComparer.Instance);
        var moving = new HashSet<ResourceAddress>();
        for (var before = -1; before != coming.Count;)
        {
            before = coming.Count;
            foreach (var action in actions.Where(a => may(a.Planned)))
                if (action.Closed.All(g => g.Opens || (g.Of is { } of && moving.Contains(of))) && coming.Add(action))
                    moving.Add(action.Planned.Address);
        }

        return coming;
    }

    /// <summary>What a waiting action waits for stands by itself; among the reasons of a blocked one it has to be said.</summary>
    private static PlannedAction Blocked(GatedAction action) => action.Planned with
    {
        State = ActionState.Blocked,
        On =
        [
            .. action.Planned.On.Take(action.Planned.On.Count - action.Closed.Count),
            .. action.Closed.Select(g => $"waits for {g.Reason}"),
        ],
    };

    /// <summary>The resources, none of them progressing where all that would move it is blocked or held.</summary>
    public static IReadOnlyList<AssessedResource> Settle(
        IReadOnlyList<AssessedResource> resources, IReadOnlyList<PlannedAction> actions)
    {
        var own = actions.ToLookup(a => a.Address);
        return [.. resources.Select(r => Settle(r, [.. own[r.Address]]))];
    }

    private static AssessedResource Settle(AssessedResource resource, IReadOnlyList<PlannedAction> own)
    {
        var assessment = resource.Assessment;
        if (assessment.Health != HealthStatus.Progressing || assessment.InProgress || own.Count == 0
            || own.Any(a => a.Goes))
            return resource;

        // On the way down it is still up and well; on the way up it is still down.
        var well = own[0].Stage <= Stage.Stop && assessment.Available == Answer.Yes;
        return resource with { Assessment = assessment with { Health = well ? HealthStatus.Healthy : HealthStatus.Degraded } };
    }
}
