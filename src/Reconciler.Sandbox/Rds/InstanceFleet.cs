using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>The DB instances of one account and region: what reads see, and what moves them on.</summary>
internal sealed class InstanceFleet(SandboxWorld world, RdsEvents events, SnapshotFleet snapshots)
{
    private readonly Shelf<DatabaseInstance> _shelf = new(world);
    private readonly Lifecycles _lifecycles = new(world);
    private readonly Dictionary<(string Instance, string Metric), double> _metrics = [];

    /// <summary>Takes an instance in. A member of a cluster gets no lifecycle of its own: it follows its cluster.</summary>
    public void Add(DatabaseInstance instance, DatabaseLifecycle? lifecycle)
    {
        _shelf.Put(instance.Identifier, instance);
        if (lifecycle is null)
            return;
        lifecycle.Changed += moment => Happened(instance.Identifier, lifecycle, moment);
        _lifecycles.Add(instance.Identifier, lifecycle);
    }

    public void SetMetric(string identifier, string metric, double value) => _metrics[(identifier, metric)] = value;

    public double? Metric(string identifier, string metric) =>
        _metrics.TryGetValue((identifier, metric), out var value) ? value : null;

    public IEnumerable<DatabaseInstance> AllAt(DateTimeOffset moment) => _shelf.AllAt(moment);

    public DatabaseInstance? Find(string identifier) =>
        _shelf.All.FirstOrDefault(found => RdsFilters.Names(identifier, found.Identifier, found.Arn));

    /// <summary>Begins to stop one that may be stopped.</summary>
    public DatabaseInstance Stop(DatabaseInstance instance, bool withSnapshot) =>
        Move(instance, lifecycle => lifecycle.Stop(world.Now, withSnapshot));

    /// <summary>Begins to start one that may be started.</summary>
    public DatabaseInstance Start(DatabaseInstance instance) => Move(instance, lifecycle => lifecycle.Start(world.Now));

    /// <summary>Begins to reboot one that may be rebooted.</summary>
    public DatabaseInstance Reboot(DatabaseInstance instance) => Move(instance, lifecycle => lifecycle.Reboot(world.Now));

    /// <summary>Begins a snapshot, which is complete once the instance has stopped; false where one of that name is there.</summary>
    public bool TakeSnapshot(DatabaseInstance instance, string identifier)
    {
        if (snapshots.Has(identifier))
            return false;
        snapshots.Add(instance, identifier, world.Now, DatabaseSnapshot.Manual, isComplete: false);
        return true;
    }

    /// <summary>A member of a cluster goes where its cluster goes.</summary>
    public void Follow(string member, string status)
    {
        if (_shelf.Find(member) is { } instance)
            _shelf.Put(member, instance with { Status = status });
    }

    private DatabaseInstance Move(DatabaseInstance instance, Action<DatabaseLifecycle> move)
    {
        if (instance.Cluster is null)
            _lifecycles.Move(instance.Identifier, move);
        return _shelf.Find(instance.Identifier)!;
    }

    private void Happened(string identifier, DatabaseLifecycle lifecycle, DatabaseMoment moment)
    {
        var instance = _shelf.Find(identifier)! with
        {
            Status = lifecycle.Status,
            AutomaticRestartTime = lifecycle.AutomaticRestartTime,
        };
        _shelf.Put(identifier, instance);
        events.Record("db-instance", identifier, instance.Arn, moment);
        snapshots.Follow(instance, moment);
    }
}
