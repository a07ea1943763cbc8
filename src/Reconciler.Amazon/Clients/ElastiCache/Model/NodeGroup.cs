namespace Amazon.ElastiCache.Model;

/// <summary>Represents a collection of cache nodes in a replication group.</summary>
public partial class NodeGroup
{
    /// <summary>The identifier for the node group (shard).</summary>
    public string? NodeGroupId { get; set; }

    /// <summary>The current state of this replication group - creating, available, modifying, deleting.</summary>
    public string? Status { get; set; }

    /// <summary>The endpoint of the primary node in this node group (shard).</summary>
    public Endpoint? PrimaryEndpoint { get; set; }

    /// <summary>The endpoint of the replica nodes in this node group (shard).</summary>
    public Endpoint? ReaderEndpoint { get; set; }

    /// <summary>The keyspace for this node group (shard).</summary>
    public string? Slots { get; set; }

    /// <summary>A list containing information about individual nodes within the node group (shard).</summary>
    public List<NodeGroupMember>? NodeGroupMembers { get; set; }
}
