using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.ElastiCache;

/// <summary>Reads the <c>elasticache</c> section of a seed: <c>replicationGroups</c> by id.</summary>
internal sealed class ElastiCacheSeed(
    SandboxSite site, Shelf<ReplicationGroup> groups, Action<string, string, double> setMetric)
{
    public void Read(SeedMap section)
    {
        foreach (var (id, map) in section.Entries("replicationGroups"))
            ReadGroup(id, map);
    }

    private void ReadGroup(string id, SeedMap map)
    {
        var clusterMode = map.Flag("clusterMode", false);
        var group = new ReplicationGroup
        {
            Id = id,
            Arn = site.Arn("elasticache", $"replicationgroup:{id}"),
            Description = map.Text("description", id),
            Domain = map.Text("domain", $"{site.World.Hex(6)}.cache.amazonaws.com"),
            Zones = [site.Region + "a", site.Region + "b"],
            CreatedAt = site.World.Now - TimeSpan.FromDays(200),
            NodeType = map.Text("nodeType", "cache.t3.small"),
            Engine = map.OneOf("engine", "redis", "redis", "valkey"),
            Port = map.Integer("port", 6379, 1, 65535),
            ClusterMode = clusterMode,
            Shards = map.Integer("shards", 1, 1, clusterMode ? 500 : 1),
            NodesPerShard = map.Integer("nodesPerShard", 2, 1, 6),
            AutomaticFailover = map.Flag("automaticFailover", true),
            MultiAz = map.Flag("multiAz", true),
            Status = map.Text("status", "available"),
        };
        groups.Put(id, group);

        var then = map.Text("then", "available");
        if (map.Has("statusFor"))
            site.World.Schedule(map.Duration("statusFor", TimeSpan.Zero), () => groups.Put(id, group with { Status = then }));

        // Every node publishes the same values.
        foreach (var (metric, value) in map.Numbers("metrics"))
        {
            foreach (var member in group.MemberClusters)
                setMetric(member, metric, value);
        }
    }
}
