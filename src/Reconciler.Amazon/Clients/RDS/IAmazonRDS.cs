using Amazon.RDS.Model;
using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Amazon Relational Database Service: the operations that Reconciler uses.</summary>
public partial interface IAmazonRDS : IAmazonService, IDisposable
{
    /// <summary>Describes provisioned RDS instances.</summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Starts an Amazon RDS DB instance that was stopped using the Amazon Web Services console, the
    /// stop-db-instance CLI command, or the StopDBInstance operation.
    /// </summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<StartDBInstanceResponse> StartDBInstanceAsync(StartDBInstanceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops an Amazon RDS DB instance temporarily.</summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<StopDBInstanceResponse> StopDBInstanceAsync(StopDBInstanceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes existing Amazon Aurora DB clusters and Multi-AZ DB clusters.</summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Starts an Amazon Aurora DB cluster that was stopped using the Amazon Web Services console, the
    /// stop-db-cluster CLI command, or the StopDBCluster operation.
    /// </summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<StartDBClusterResponse> StartDBClusterAsync(StartDBClusterRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops an Amazon Aurora DB cluster.</summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<StopDBClusterResponse> StopDBClusterAsync(StopDBClusterRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns events related to DB instances, DB clusters, DB parameter groups, DB security groups, DB snapshots,
    /// DB cluster snapshots, and RDS Proxies for the past 14 days.
    /// </summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<DescribeEventsResponse> DescribeEventsAsync(DescribeEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about Aurora global database clusters.</summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<DescribeGlobalClustersResponse> DescribeGlobalClustersAsync(DescribeGlobalClustersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about DB snapshots.</summary>
    /// <exception cref="AmazonRDSException">The service refused, by its error code.</exception>
    Task<DescribeDBSnapshotsResponse> DescribeDBSnapshotsAsync(DescribeDBSnapshotsRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRDSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonRDSClient(awsCredentials, (AmazonRDSConfig)clientConfig);
}
