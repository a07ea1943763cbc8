using System.Globalization;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.ElastiCache;

/// <summary>A replication group as botocore's <c>elasticache/2015-02-02</c> model names and orders its members.</summary>
internal static class ReplicationGroupAnswer
{
    private const int Slots = 16384;

    public static JsonObject Of(ReplicationGroup group) => new()
    {
        ["ReplicationGroupId"] = group.Id,
        ["Description"] = group.Description,
        ["GlobalReplicationGroupInfo"] = new JsonObject(),
        ["Status"] = group.Status,
        ["PendingModifiedValues"] = new JsonObject(),
        ["MemberClusters"] = new JsonArray([.. group.MemberClusters.Select(member => JsonValue.Create(member))]),
        ["NodeGroups"] = new JsonArray([.. Enumerable.Range(1, group.Shards).Select(shard => NodeGroup(group, shard))]),
        ["AutomaticFailover"] = OnOff(group.AutomaticFailover),
        ["MultiAZ"] = OnOff(group.MultiAz),
        ["ConfigurationEndpoint"] = group.ClusterMode ? Endpoint(group, "clustercfg") : null,
        ["SnapshotRetentionLimit"] = 1,
        ["SnapshotWindow"] = "14:30-15:30",
        ["ClusterEnabled"] = group.ClusterMode,
        ["CacheNodeType"] = group.NodeType,
        ["AuthTokenEnabled"] = false,
        ["TransitEncryptionEnabled"] = true,
        ["AtRestEncryptionEnabled"] = true,
        ["ARN"] = group.Arn,
        ["UserGroupIds"] = new JsonArray(),
        ["LogDeliveryConfigurations"] = new JsonArray(),
        ["ReplicationGroupCreateTime"] = group.CreatedAt,
        ["DataTiering"] = "disabled",
        ["AutoMinorVersionUpgrade"] = true,
        ["NetworkType"] = "ipv4",
        ["IpDiscovery"] = "ipv4",
        ["TransitEncryptionMode"] = "required",
        ["ClusterMode"] = OnOff(group.ClusterMode),
        ["Engine"] = group.Engine,
    };

    private static JsonObject NodeGroup(ReplicationGroup group, int shard) => new()
    {
        ["NodeGroupId"] = shard.ToString("D4", CultureInfo.InvariantCulture),
        ["Status"] = group.Status,
        ["PrimaryEndpoint"] = group.ClusterMode ? null : Endpoint(group, "master"),
        ["ReaderEndpoint"] = group.ClusterMode ? null : Endpoint(group, "replica"),
        ["Slots"] = group.ClusterMode
            ? string.Create(CultureInfo.InvariantCulture, $"{Slots * (shard - 1) / group.Shards}-{(Slots * shard / group.Shards) - 1}")
            : null,
        ["NodeGroupMembers"] =
            new JsonArray([.. Enumerable.Range(1, group.NodesPerShard).Select(node => Node(group, shard, node))]),
    };

    // Roles are told, and nodes reached one by one, only without cluster mode.
    private static JsonObject Node(ReplicationGroup group, int shard, int node) => new()
    {
        ["CacheClusterId"] = group.Member(shard, node),
        ["CacheNodeId"] = "0001",
        ["ReadEndpoint"] = group.ClusterMode ? null : Address($"{group.Member(shard, node)}.{group.Id}.{group.Domain}", group.Port),
        ["PreferredAvailabilityZone"] = group.Zones[(shard + node) % group.Zones.Count],
        ["CurrentRole"] = group.ClusterMode ? null : node == 1 ? "primary" : "replica",
    };

    private static JsonObject Endpoint(ReplicationGroup group, string role) =>
        Address($"{role}.{group.Id}.{group.Domain}", group.Port);

    private static JsonObject Address(string host, int port) => new() { ["Address"] = host, ["Port"] = port };

    private static string OnOff(bool on) => on ? "enabled" : "disabled";
}
