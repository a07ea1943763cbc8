using Amazon.ApplicationAutoScaling.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling.Internal;

/// <summary>The operations of Application Auto Scaling as its wire knows them.</summary>
internal static class ApplicationAutoScalingOperations
{
    private static readonly JsonWire Wire =
        new JsonWire("Application Auto Scaling", "AnyScaleFrontendService", ApplicationAutoScalingJsonContext.Default, ApplicationAutoScalingErrors.Table, camelCase: false);

    /// <summary>DescribeScalableTargets.</summary>
    public static readonly WireOperation DescribeScalableTargets =
        Wire.Operation<DescribeScalableTargetsRequest, DescribeScalableTargetsResponse>("DescribeScalableTargets");

    /// <summary>RegisterScalableTarget.</summary>
    public static readonly WireOperation RegisterScalableTarget =
        Wire.Operation<RegisterScalableTargetRequest, RegisterScalableTargetResponse>("RegisterScalableTarget");

    /// <summary>DescribeScalingPolicies.</summary>
    public static readonly WireOperation DescribeScalingPolicies =
        Wire.Operation<DescribeScalingPoliciesRequest, DescribeScalingPoliciesResponse>("DescribeScalingPolicies");

    /// <summary>PutScalingPolicy.</summary>
    public static readonly WireOperation PutScalingPolicy =
        Wire.Operation<PutScalingPolicyRequest, PutScalingPolicyResponse>("PutScalingPolicy");
}
