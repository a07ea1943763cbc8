using Reconciler.Core.Planning;
using Reconciler.Kinds.Alarm;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Dashboard;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Kinds;

/// <summary>Every managed kind, one line each: the only place that knows them all.</summary>
public static class KindCatalog
{
    private static readonly KindEntry[] Entries =
    [
        new(EcsServiceKind.Instance, aws => new EcsServiceAws(aws)),
        new(RdsInstanceKind.Instance, aws => new RdsInstanceAws(aws)),
        new(AuroraClusterKind.Instance, aws => new AuroraClusterAws(aws)),
        new(ReplicationGroupKind.Instance, aws => new ReplicationGroupAws(aws)),
        new(AlarmKind.Instance, aws => new AlarmAws(aws)),
        new(DashboardKind.Instance, aws => new DashboardAws(aws)),
    ];

    /// <summary>The pure halves, in the order in which the docs and the schema show them.</summary>
    public static IReadOnlyList<IKind> Kinds { get; } = [.. Entries.Select(entry => entry.Kind)];

    /// <summary>Binds a kind to an account and region. Nothing is sent.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="aws">The way to the account and region.</param>
    /// <returns>Its AWS half.</returns>
    /// <exception cref="ArgumentException">The kind is not in the catalog.</exception>
    public static IKindConnection Connect(IKind kind, IAwsAccess aws)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(aws);
        var entry = Array.Find(Entries, entry => entry.Kind == kind)
            ?? throw new ArgumentException($"The kind {kind.Name} is not in the catalog.", nameof(kind));
        return entry.Connect(aws);
    }

    private sealed record KindEntry(IKind Kind, Func<IAwsAccess, IKindConnection> Connect);
}
