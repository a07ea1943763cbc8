using Amazon.ElastiCache.Model;
using Amazon.Runtime;

namespace Amazon.ElastiCache;

/// <summary>Amazon ElastiCache: the operations that Reconciler uses.</summary>
public partial interface IAmazonElastiCache : IAmazonService, IDisposable
{
    /// <summary>Returns information about a particular replication group.</summary>
    /// <exception cref="AmazonElastiCacheException">The service refused, by its error code.</exception>
    Task<DescribeReplicationGroupsResponse> DescribeReplicationGroupsAsync(DescribeReplicationGroupsRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElastiCacheConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonElastiCacheClient(awsCredentials, (AmazonElastiCacheConfig)clientConfig);
}
