using Amazon.Runtime;

namespace Amazon.ElastiCache.Model;

/// <summary>
/// What DescribeReplicationGroups is asked with. Returns information about a particular replication group.
/// </summary>
public partial class DescribeReplicationGroupsRequest : AmazonElastiCacheRequest
{
    /// <summary>The identifier for the replication group to be described.</summary>
    public string? ReplicationGroupId { get; set; }

    /// <summary>The maximum number of records to include in the response.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>An optional marker returned from a prior request.</summary>
    public string? Marker { get; set; }
}

/// <summary>What DescribeReplicationGroups answers.</summary>
public partial class DescribeReplicationGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>Provides an identifier to allow retrieval of paginated results.</summary>
    public string? Marker { get; set; }

    /// <summary>A list of replication groups.</summary>
    public List<ReplicationGroup>? ReplicationGroups { get; set; }
}
