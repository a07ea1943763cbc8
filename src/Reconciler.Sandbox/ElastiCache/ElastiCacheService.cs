using System.Text.Json.Nodes;
using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Rds;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.ElastiCache;

/// <summary>
/// ElastiCache's replication groups, to look at: AWS cannot stop them. Their statuses change as the seed says. Rates are
/// not published.
/// </summary>
internal sealed class ElastiCacheService : SandboxService, IMetricSource, IMetricGate, IAvailability
{
    private readonly Shelf<ReplicationGroup> _groups;
    private readonly Dictionary<(string Cluster, string Metric), double> _metrics = [];

    public ElastiCacheService(SandboxSite site) : base(site) => _groups = new Shelf<ReplicationGroup>(World);

    public override ServiceWire Wire { get; } = new("elasticache", "elasticache", "elasticache")
    {
        QueryVersion = "2015-02-02",
        XmlNamespace = "http://elasticache.amazonaws.com/doc/2015-02-02/",
        ThrottlingCode = "Throttling",
        ListItems = new Dictionary<string, string>
        {
            ["ReplicationGroups"] = "ReplicationGroup",
            ["MemberClusters"] = "ClusterId",
            ["NodeGroups"] = "NodeGroup",
            ["NodeGroupMembers"] = "NodeGroupMember",
        },
    };

    public override void Seed(SeedMap section) => new ElastiCacheSeed(Site, _groups, SetMetric).Read(section);

    public double? Read(string metricNamespace, string metric, IReadOnlyDictionary<string, string> dimensions) =>
        IsPublished(metricNamespace, dimensions) == true
        && _metrics.TryGetValue((dimensions["CacheClusterId"], metric), out var value) ? value : null;

    /// <summary>A node publishes from when its group has been created.</summary>
    public bool? IsPublished(string metricNamespace, IReadOnlyDictionary<string, string> dimensions)
    {
        if (metricNamespace != "AWS/ElastiCache" || !dimensions.TryGetValue("CacheClusterId", out var cluster))
            return null;
        return _groups.All.FirstOrDefault(group => group.MemberClusters.Contains(cluster)) is { } group
            ? group.Status is not ("creating" or "create-failed" or "deleting")
            : null;
    }

    public bool? IsAvailable(string name) => _groups.Find(name) is { } group ? group.Status is "available" or "snapshotting" : null;

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        SandboxOperation.Read("DescribeReplicationGroups", Describe) with
        {
            Summary = call => call.Text("ReplicationGroupId") ?? "",
        },
    ];

    private void SetMetric(string cluster, string metric, double value) => _metrics[(cluster, metric)] = value;

    private JsonObject Describe(SandboxCall call)
    {
        var all = _groups.AllAt(call.AsOf);
        if (call.Text("ReplicationGroupId") is { Length: > 0 } asked)
        {
            all = [.. all.Where(group => group.Id.Equals(asked, StringComparison.OrdinalIgnoreCase))];
            if (!all.Any())
                throw new AwsRefusal("ReplicationGroupNotFoundFault", $"ReplicationGroup {asked} not found.", 404);
        }
        var page = Page.Of(all, group => group.Id, call);
        return new JsonObject
        {
            ["Marker"] = page.Marker,
            ["ReplicationGroups"] = new JsonArray([.. page.Items.Select(ReplicationGroupAnswer.Of)]),
        };
    }
}
