using Amazon.ApplicationAutoScaling.Model;
using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Application Auto Scaling: the operations that Reconciler uses.</summary>
public partial interface IAmazonApplicationAutoScaling : IAmazonService, IDisposable
{
    /// <summary>Gets information about the scalable targets in the specified namespace.</summary>
    /// <exception cref="AmazonApplicationAutoScalingException">The service refused, by its error code.</exception>
    Task<DescribeScalableTargetsResponse> DescribeScalableTargetsAsync(DescribeScalableTargetsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Registers or updates a scalable target, which is the resource that you want to scale.</summary>
    /// <exception cref="AmazonApplicationAutoScalingException">The service refused, by its error code.</exception>
    Task<RegisterScalableTargetResponse> RegisterScalableTargetAsync(RegisterScalableTargetRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Describes the Application Auto Scaling scaling policies for the specified service namespace.
    /// </summary>
    /// <exception cref="AmazonApplicationAutoScalingException">The service refused, by its error code.</exception>
    Task<DescribeScalingPoliciesResponse> DescribeScalingPoliciesAsync(DescribeScalingPoliciesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates or updates a scaling policy for an Application Auto Scaling scalable target.</summary>
    /// <exception cref="AmazonApplicationAutoScalingException">The service refused, by its error code.</exception>
    Task<PutScalingPolicyResponse> PutScalingPolicyAsync(PutScalingPolicyRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonApplicationAutoScalingConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonApplicationAutoScalingClient(awsCredentials, (AmazonApplicationAutoScalingConfig)clientConfig);
}
