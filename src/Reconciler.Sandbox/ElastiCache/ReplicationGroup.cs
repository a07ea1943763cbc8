namespace Reconciler.Sandbox.ElastiCache;

/// <summary>One replication group as it was at one moment.</summary>
internal sealed record ReplicationGroup
{
    public required string Id { get; init; }

    public required string Arn { get; init; }

    public required string Description { get; init; }

    /// <summary>The part of its host names that AWS makes up: <c>faxg1m.apse2.cache.amazonaws.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>The availability zones that nodes are spread over, in turn.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string NodeType { get; init; }

    public required string Engine { get; init; }

    public required int Port { get; init; }

    /// <summary>Shards: one without cluster mode, one or more with it.</summary>
    public required int Shards { get; init; }

    /// <summary>Nodes of each shard, the primary included.</summary>
    public required int NodesPerShard { get; init; }

    public required bool ClusterMode { get; init; }

    public required bool AutomaticFailover { get; init; }

    public required bool MultiAz { get; init; }

    /// <summary><c>available</c>, <c>modifying</c>, <c>snapshotting</c>, <c>create-failed</c> …</summary>
    public required string Status { get; init; }

    /// <summary>The cache clusters in it, shard by shard, primaries first.</summary>
    public IEnumerable<string> MemberClusters =>
        Enumerable.Range(1, Shards).SelectMany(shard => Enumerable.Range(1, NodesPerShard).Select(node => Member(shard, node)));

    /// <summary>The name of one node's cache cluster; both counted from 1.</summary>
    public string Member(int shard, int node) => ClusterMode ? $"{Id}-{shard:D4}-{node:D3}" : $"{Id}-{node:D3}";
}
