using Amazon.ElastiCache.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache.Internal;

/// <summary>The operations of Amazon ElastiCache as its wire knows them.</summary>
internal static class ElastiCacheOperations
{
    private static readonly QueryWire Wire =
        new QueryWire("ElastiCache", "2015-02-02", ElastiCacheJsonContext.Default, ElastiCacheErrors.Table);

    /// <summary>DescribeReplicationGroups.</summary>
    public static readonly WireOperation DescribeReplicationGroups =
        Wire.Operation<DescribeReplicationGroupsRequest, DescribeReplicationGroupsResponse>("DescribeReplicationGroups");
}
