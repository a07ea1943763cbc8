using System.Collections.ObjectModel;
using System.Globalization;

namespace Reconciler.Kinds.ReplicationGroup;

/// <summary>What a look shows of an ElastiCache replication group.</summary>
public sealed record ReplicationGroupLive
{
    /// <summary>Its id, in lower case as AWS keeps it.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// AWS's own word: <c>creating</c>, <c>available</c>, <c>modifying</c>, <c>deleting</c>, <c>create-failed</c>,
    /// <c>snapshotting</c> (https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html).
    /// </summary>
    public required string Status { get; init; }

    /// <summary>For example <c>cache.t4g.small</c>.</summary>
    public string NodeType { get; init; } = "";

    /// <summary>How many nodes it has.</summary>
    public int Nodes { get; init; }

    /// <summary>The ids of its nodes, as metrics name them, in ordinal order; empty where AWS does not say.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Its shards, by id.</summary>
    public IReadOnlyList<ShardLive> Shards { get; init; } = [];

    /// <summary>The live fields in canonical text.</summary>
    internal IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["nodes"] = Nodes.ToString(CultureInfo.InvariantCulture),
            ["nodeType"] = NodeType,
            ["status"] = Status,
        };
        foreach (var shard in Shards) fields[$"shard.{shard.Id}"] = shard.Status;
        return new ReadOnlyDictionary<string, string>(fields);
    }
}

/// <summary>One shard (node group).</summary>
/// <param name="Id">For example <c>0001</c>.</param>
/// <param name="Status"><c>creating</c>, <c>available</c>, <c>modifying</c> or <c>deleting</c>.</param>
/// <param name="Primary">Whether one of its nodes is the primary; null where AWS does not say (cluster mode enabled).</param>
public sealed record ShardLive(string Id, string Status, bool? Primary);
