using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>The DB clusters of one account and region; their members follow them.</summary>
internal sealed class ClusterFleet(SandboxWorld world, RdsEvents events, InstanceFleet instances)
{
    private readonly Shelf<DatabaseCluster> _shelf = new(world);
    private readonly Lifecycles _lifecycles = new(world);

    /// <summary>Global databases by identifier, each with the ARNs of all its clusters, also those of other regions.</summary>
    public SortedDictionary<string, List<string>> GlobalClusters { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a cluster is the only one of its global database, or of none.</summary>
    public bool IsAlone(DatabaseCluster cluster) =>
        cluster.GlobalCluster is not { } global || GlobalClusters[global].Count == 1;

    public void Add(DatabaseCluster cluster, DatabaseLifecycle lifecycle)
    {
        _shelf.Put(cluster.Identifier, cluster);
        if (cluster.GlobalCluster is { } global)
        {
            if (!GlobalClusters.TryGetValue(global, out var members))
                GlobalClusters[global] = members = [];
            members.Insert(0, cluster.Arn);
        }
        lifecycle.Changed += moment => Happened(cluster.Identifier, lifecycle, moment);
        _lifecycles.Add(cluster.Identifier, lifecycle);
    }

    public IEnumerable<DatabaseCluster> AllAt(DateTimeOffset moment) => _shelf.AllAt(moment);

    public DatabaseCluster? Find(string identifier) =>
        _shelf.All.FirstOrDefault(found => RdsFilters.Names(identifier, found.Identifier, found.Arn));

    /// <summary>Begins to stop one that may be stopped.</summary>
    public DatabaseCluster Stop(DatabaseCluster cluster) =>
        Move(cluster, lifecycle => lifecycle.Stop(world.Now, withSnapshot: false));

    /// <summary>Begins to start one that may be started.</summary>
    public DatabaseCluster Start(DatabaseCluster cluster) => Move(cluster, lifecycle => lifecycle.Start(world.Now));

    private DatabaseCluster Move(DatabaseCluster cluster, Action<DatabaseLifecycle> move)
    {
        _lifecycles.Move(cluster.Identifier, move);
        return _shelf.Find(cluster.Identifier)!;
    }

    private void Happened(string identifier, DatabaseLifecycle lifecycle, DatabaseMoment moment)
    {
        var cluster = _shelf.Find(identifier)! with
        {
            Status = lifecycle.Status,
            AutomaticRestartTime = lifecycle.AutomaticRestartTime,
        };
        _shelf.Put(identifier, cluster);
        foreach (var member in cluster.Members)
            instances.Follow(member, lifecycle.Status);
        events.Record("db-cluster", identifier, cluster.Arn, moment);
    }
}
