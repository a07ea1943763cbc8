using Reconciler.Core.Desired;

namespace Reconciler.Core.Planning;

/// <summary>The order in which the actions of one pass are sent: by stage; dependents first on the way down, dependencies first on the way up.</summary>
internal static class SendOrder
{
    public static IReadOnlyList<GatedAction> Sort(IEnumerable<GatedAction> actions, EnvironmentSpec environment)
    {
        // What a resource needs is closed over transitively, so a dependent always has more of it than its dependency.
        var needs = environment.Resources.ToDictionary(r => r.Address, r => r.DependsOn.Count);
        return
        [
            .. actions
                .OrderBy(a => a.Planned.Stage)
                .ThenBy(a => a.Planned.Stage <= Stage.Stop ? -needs[a.Planned.Address] : needs[a.Planned.Address])
                .ThenBy(a => a.Planned.Address),
        ];
    }
}
