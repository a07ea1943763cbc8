using System.Text.Json.Serialization;
using Amazon.ElasticLoadBalancingV2.Model;

namespace Amazon.ElasticLoadBalancingV2.Internal;

/// <summary>The property tables of ElasticLoadBalancingV2's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(DescribeTargetGroupsRequest))]
[JsonSerializable(typeof(DescribeTargetGroupsResponse))]
[JsonSerializable(typeof(DescribeTargetHealthRequest))]
[JsonSerializable(typeof(DescribeTargetHealthResponse))]
[JsonSerializable(typeof(DescribeLoadBalancersRequest))]
[JsonSerializable(typeof(DescribeLoadBalancersResponse))]
internal sealed partial class ElasticLoadBalancingV2JsonContext : JsonSerializerContext;
