namespace Amazon.ElastiCache.Model;

/// <summary>Represents a single node within a node group (shard).</summary>
public partial class NodeGroupMember
{
    /// <summary>The ID of the cluster to which the node belongs.</summary>
    public string? CacheClusterId { get; set; }

    /// <summary>The ID of the node within its cluster.</summary>
    public string? CacheNodeId { get; set; }

    /// <summary>The information required for client programs to connect to a node for read operations.</summary>
    public Endpoint? ReadEndpoint { get; set; }

    /// <summary>The name of the Availability Zone in which the node is located.</summary>
    public string? PreferredAvailabilityZone { get; set; }

    /// <summary>The outpost ARN of the node group member.</summary>
    public string? PreferredOutpostArn { get; set; }

    /// <summary>The role that is currently assigned to the node - primary or replica.</summary>
    public string? CurrentRole { get; set; }
}
