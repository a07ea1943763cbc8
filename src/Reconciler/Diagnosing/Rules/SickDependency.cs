using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Diagnosing.Rules;

/// <summary>A database or cache that a service needs, as it was seen. Pure.</summary>
/// <param name="Declaration">Which.</param>
/// <param name="Status">AWS's own word; null where it is not there.</param>
/// <param name="Detail">The same with what its kind makes of it.</param>
internal sealed record SickDependency(ResourceDeclaration Declaration, string? Status, string Detail)
{
    /// <summary>Its name at AWS.</summary>
    public string Id => IdOf(Declaration);

    /// <summary>The name at AWS of a database or cache.</summary>
    public static string IdOf(ResourceDeclaration declaration) => declaration.Spec switch
    {
        IDatabaseSpec database => database.Identifier.ToLowerInvariant(),
        ReplicationGroupSpec cache => cache.Id.ToLowerInvariant(),
        _ => declaration.Address.Name,
    };

    /// <summary>Those of a service that cannot be relied on; what could not be seen is not among them.</summary>
    /// <param name="seen">The service.</param>
    /// <param name="caches">Whether caches are meant, or databases.</param>
    public static IEnumerable<SickDependency> Of(Symptoms seen, bool caches) =>
        from need in seen.Needs
        where ConnectionWords.IsCache(need) == caches
        let look = seen.Facts.Check.Looks.GetValueOrDefault(need.Address)
        where look is not (null or UnknownObservation)
        let assessed = look is PresentObservation ? seen.Subject.Assess(need, look) : null
        where assessed is null || assessed.Available == Answer.No
        select new SickDependency(need, StatusOf(look), assessed?.Detail ?? "not there");

    private static string? StatusOf(Observation look) => look is PresentObservation { Live: var live }
        ? live switch
        {
            RdsInstanceLive instance => instance.Status,
            AuroraClusterLive cluster => cluster.Status,
            ReplicationGroupLive group => group.Status,
            _ => "",
        }
        : null;
}
