using Amazon.RDS.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Internal;

/// <summary>The operations of Amazon Relational Database Service as its wire knows them.</summary>
internal static class RDSOperations
{
    private static readonly QueryWire Wire =
        new QueryWire("RDS", "2014-10-31", RDSJsonContext.Default, RDSErrors.Table);

    /// <summary>DescribeDBInstances.</summary>
    public static readonly WireOperation DescribeDBInstances =
        Wire.Operation<DescribeDBInstancesRequest, DescribeDBInstancesResponse>("DescribeDBInstances");

    /// <summary>StartDBInstance.</summary>
    public static readonly WireOperation StartDBInstance =
        Wire.Operation<StartDBInstanceRequest, StartDBInstanceResponse>("StartDBInstance");

    /// <summary>StopDBInstance.</summary>
    public static readonly WireOperation StopDBInstance =
        Wire.Operation<StopDBInstanceRequest, StopDBInstanceResponse>("StopDBInstance");

    /// <summary>DescribeDBClusters.</summary>
    public static readonly WireOperation DescribeDBClusters =
        Wire.Operation<DescribeDBClustersRequest, DescribeDBClustersResponse>("DescribeDBClusters");

    /// <summary>StartDBCluster.</summary>
    public static readonly WireOperation StartDBCluster =
        Wire.Operation<StartDBClusterRequest, StartDBClusterResponse>("StartDBCluster");

    /// <summary>StopDBCluster.</summary>
    public static readonly WireOperation StopDBCluster =
        Wire.Operation<StopDBClusterRequest, StopDBClusterResponse>("StopDBCluster");

    /// <summary>DescribeEvents.</summary>
    public static readonly WireOperation DescribeEvents =
        Wire.Operation<DescribeEventsRequest, DescribeEventsResponse>("DescribeEvents");

    /// <summary>DescribeGlobalClusters.</summary>
    public static readonly WireOperation DescribeGlobalClusters =
        Wire.Operation<DescribeGlobalClustersRequest, DescribeGlobalClustersResponse>("DescribeGlobalClusters");

    /// <summary>DescribeDBSnapshots.</summary>
    public static readonly WireOperation DescribeDBSnapshots =
        Wire.Operation<DescribeDBSnapshotsRequest, DescribeDBSnapshotsResponse>("DescribeDBSnapshots");
}
