using Amazon.ApplicationAutoScaling.Internal;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The client of Application Auto Scaling. Safe for use by many at once.</summary>
public partial class AmazonApplicationAutoScalingClient : AmazonServiceClient, IAmazonApplicationAutoScaling
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonApplicationAutoScalingClient()
        : base(new AmazonApplicationAutoScalingConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonApplicationAutoScalingClient(RegionEndpoint region)
        : base(new AmazonApplicationAutoScalingConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonApplicationAutoScalingClient(AmazonApplicationAutoScalingConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonApplicationAutoScalingClient(AWSCredentials credentials)
        : base(credentials, new AmazonApplicationAutoScalingConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonApplicationAutoScalingClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonApplicationAutoScalingConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonApplicationAutoScalingClient(AWSCredentials credentials, AmazonApplicationAutoScalingConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonApplicationAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonApplicationAutoScalingConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonApplicationAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonApplicationAutoScalingConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonApplicationAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonApplicationAutoScalingConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonApplicationAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonApplicationAutoScalingConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonApplicationAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonApplicationAutoScalingConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonApplicationAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonApplicationAutoScalingConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeScalableTargetsResponse> DescribeScalableTargetsAsync(DescribeScalableTargetsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeScalableTargetsResponse>(request, ApplicationAutoScalingOperations.DescribeScalableTargets, cancellationToken);

    /// <inheritdoc />
    public virtual Task<RegisterScalableTargetResponse> RegisterScalableTargetAsync(RegisterScalableTargetRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RegisterScalableTargetResponse>(request, ApplicationAutoScalingOperations.RegisterScalableTarget, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeScalingPoliciesResponse> DescribeScalingPoliciesAsync(DescribeScalingPoliciesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeScalingPoliciesResponse>(request, ApplicationAutoScalingOperations.DescribeScalingPolicies, cancellationToken);

    /// <inheritdoc />
    public virtual Task<PutScalingPolicyResponse> PutScalingPolicyAsync(PutScalingPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutScalingPolicyResponse>(request, ApplicationAutoScalingOperations.PutScalingPolicy, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
