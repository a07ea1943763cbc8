using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Elastic Load Balancing: the operations that Reconciler uses.</summary>
public partial interface IAmazonElasticLoadBalancingV2 : IAmazonService, IDisposable
{
    /// <summary>Describes the specified target groups or all of your target groups.</summary>
    /// <exception cref="AmazonElasticLoadBalancingV2Exception">The service refused, by its error code.</exception>
    Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(DescribeTargetGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the health of the specified targets or all of your targets.</summary>
    /// <exception cref="AmazonElasticLoadBalancingV2Exception">The service refused, by its error code.</exception>
    Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(DescribeTargetHealthRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the specified load balancers or all of your load balancers.</summary>
    /// <exception cref="AmazonElasticLoadBalancingV2Exception">The service refused, by its error code.</exception>
    Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(DescribeLoadBalancersRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElasticLoadBalancingV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonElasticLoadBalancingV2Client(awsCredentials, (AmazonElasticLoadBalancingV2Config)clientConfig);
}
