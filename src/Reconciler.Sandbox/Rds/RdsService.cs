using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>RDS: instances and clusters that can be looked at, stopped, started and rebooted, their events and snapshots.</summary>
internal sealed class RdsService : SandboxService, IMetricSource, IMetricGate, IAvailability
{
    private readonly RdsEvents _events = new();
    private readonly InstanceFleet _instances;
    private readonly ClusterFleet _clusters;
    private readonly SnapshotFleet _snapshots;

    public RdsService(SandboxSite site) : base(site)
    {
        _snapshots = new SnapshotFleet(site);
        _instances = new InstanceFleet(World, _events, _snapshots);
        _clusters = new ClusterFleet(World, _events, _instances);
    }

    public override ServiceWire Wire => RdsWire.Wire;

    public override void Seed(SeedMap section) => new RdsSeed(Site, _instances, _clusters, _snapshots).Read(section);

    public double? Read(string metricNamespace, string metric, IReadOnlyDictionary<string, string> dimensions) =>
        Named(metricNamespace, dimensions) is { } id && IsPublished(metricNamespace, dimensions) != false
            ? _instances.Metric(id, metric)
            : null;

    /// <summary>A database that is not running publishes nothing; one that is not known here is none of our business.</summary>
    public bool? IsPublished(string metricNamespace, IReadOnlyDictionary<string, string> dimensions) =>
        Named(metricNamespace, dimensions) is { } id && _instances.Find(id) is { } instance
            ? DatabaseStatus.PublishesMetrics(instance.Status)
            : null;

    public bool? IsAvailable(string name) => (_instances.Find(name)?.Status ?? _clusters.Find(name)?.Status) is { } status ? DatabaseStatus.PublishesMetrics(status) : null;

    // RDS's rates are not published: nothing is throttled by rate, only by faults.
    protected override IEnumerable<SandboxOperation> Operations()
    {
        var instances = new InstanceOperations(_instances);
        var clusters = new ClusterOperations(_clusters);
        var events = new EventOperations(_events, World);
        return [.. instances.All(), .. clusters.All(), .. events.All(), .. new SnapshotOperations(_snapshots).All()];
    }

    private static string? Named(string metricNamespace, IReadOnlyDictionary<string, string> dimensions) =>
        metricNamespace == "AWS/RDS" ? dimensions.GetValueOrDefault("DBInstanceIdentifier") : null;
}
