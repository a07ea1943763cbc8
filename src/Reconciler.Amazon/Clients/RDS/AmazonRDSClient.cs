using Amazon.RDS.Internal;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The client of Amazon Relational Database Service. Safe for use by many at once.</summary>
public partial class AmazonRDSClient : AmazonServiceClient, IAmazonRDS
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonRDSClient()
        : base(new AmazonRDSConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonRDSClient(RegionEndpoint region)
        : base(new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonRDSClient(AmazonRDSConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonRDSClient(AWSCredentials credentials)
        : base(credentials, new AmazonRDSConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonRDSClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonRDSClient(AWSCredentials credentials, AmazonRDSConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonRDSConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonRDSConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRDSConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRDSConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonRDSConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBInstancesResponse>(request, RDSOperations.DescribeDBInstances, cancellationToken);

    /// <inheritdoc />
    public virtual Task<StartDBInstanceResponse> StartDBInstanceAsync(StartDBInstanceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartDBInstanceResponse>(request, RDSOperations.StartDBInstance, cancellationToken);

    /// <inheritdoc />
    public virtual Task<StopDBInstanceResponse> StopDBInstanceAsync(StopDBInstanceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopDBInstanceResponse>(request, RDSOperations.StopDBInstance, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBClustersResponse>(request, RDSOperations.DescribeDBClusters, cancellationToken);

    /// <inheritdoc />
    public virtual Task<StartDBClusterResponse> StartDBClusterAsync(StartDBClusterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartDBClusterResponse>(request, RDSOperations.StartDBCluster, cancellationToken);

    /// <inheritdoc />
    public virtual Task<StopDBClusterResponse> StopDBClusterAsync(StopDBClusterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopDBClusterResponse>(request, RDSOperations.StopDBCluster, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeEventsResponse> DescribeEventsAsync(DescribeEventsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEventsResponse>(request, RDSOperations.DescribeEvents, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeGlobalClustersResponse> DescribeGlobalClustersAsync(DescribeGlobalClustersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeGlobalClustersResponse>(request, RDSOperations.DescribeGlobalClusters, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeDBSnapshotsResponse> DescribeDBSnapshotsAsync(DescribeDBSnapshotsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBSnapshotsResponse>(request, RDSOperations.DescribeDBSnapshots, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
