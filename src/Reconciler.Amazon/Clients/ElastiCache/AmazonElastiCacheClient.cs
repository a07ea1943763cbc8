using Amazon.ElastiCache.Internal;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The client of Amazon ElastiCache. Safe for use by many at once.</summary>
public partial class AmazonElastiCacheClient : AmazonServiceClient, IAmazonElastiCache
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonElastiCacheClient()
        : base(new AmazonElastiCacheConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonElastiCacheClient(RegionEndpoint region)
        : base(new AmazonElastiCacheConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonElastiCacheClient(AmazonElastiCacheConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonElastiCacheClient(AWSCredentials credentials)
        : base(credentials, new AmazonElastiCacheConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonElastiCacheClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonElastiCacheConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonElastiCacheClient(AWSCredentials credentials, AmazonElastiCacheConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonElastiCacheConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonElastiCacheConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonElastiCacheConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElastiCacheConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElastiCacheConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonElastiCacheConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeReplicationGroupsResponse> DescribeReplicationGroupsAsync(DescribeReplicationGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeReplicationGroupsResponse>(request, ElastiCacheOperations.DescribeReplicationGroups, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
