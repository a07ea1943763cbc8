using System.Text.Json.Serialization;
using Amazon.ApplicationAutoScaling.Model;

namespace Amazon.ApplicationAutoScaling.Internal;

/// <summary>The property tables of ApplicationAutoScaling's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeScalableTargetsRequest))]
[JsonSerializable(typeof(DescribeScalableTargetsResponse))]
[JsonSerializable(typeof(RegisterScalableTargetRequest))]
[JsonSerializable(typeof(RegisterScalableTargetResponse))]
[JsonSerializable(typeof(DescribeScalingPoliciesRequest))]
[JsonSerializable(typeof(DescribeScalingPoliciesResponse))]
[JsonSerializable(typeof(PutScalingPolicyRequest))]
[JsonSerializable(typeof(PutScalingPolicyResponse))]
internal sealed partial class ApplicationAutoScalingJsonContext : JsonSerializerContext;
