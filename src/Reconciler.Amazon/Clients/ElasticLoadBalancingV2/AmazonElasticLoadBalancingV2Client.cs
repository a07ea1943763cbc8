using Amazon.ElasticLoadBalancingV2.Internal;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The client of Elastic Load Balancing. Safe for use by many at once.</summary>
public partial class AmazonElasticLoadBalancingV2Client : AmazonServiceClient, IAmazonElasticLoadBalancingV2
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonElasticLoadBalancingV2Client()
        : base(new AmazonElasticLoadBalancingV2Config()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonElasticLoadBalancingV2Client(RegionEndpoint region)
        : base(new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonElasticLoadBalancingV2Client(AmazonElasticLoadBalancingV2Config config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials)
        : base(credentials, new AmazonElasticLoadBalancingV2Config()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, AmazonElasticLoadBalancingV2Config clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonElasticLoadBalancingV2Config()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, AmazonElasticLoadBalancingV2Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElasticLoadBalancingV2Config()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonElasticLoadBalancingV2Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(DescribeTargetGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTargetGroupsResponse>(request, ElasticLoadBalancingV2Operations.DescribeTargetGroups, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(DescribeTargetHealthRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTargetHealthResponse>(request, ElasticLoadBalancingV2Operations.DescribeTargetHealth, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(DescribeLoadBalancersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeLoadBalancersResponse>(request, ElasticLoadBalancingV2Operations.DescribeLoadBalancers, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
