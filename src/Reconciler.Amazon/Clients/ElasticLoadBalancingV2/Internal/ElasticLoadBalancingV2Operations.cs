using Amazon.ElasticLoadBalancingV2.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2.Internal;

/// <summary>The operations of Elastic Load Balancing as its wire knows them.</summary>
internal static class ElasticLoadBalancingV2Operations
{
    private static readonly QueryWire Wire =
        new QueryWire("Elastic Load Balancing v2", "2015-12-01", ElasticLoadBalancingV2JsonContext.Default, ElasticLoadBalancingV2Errors.Table);

    /// <summary>DescribeTargetGroups.</summary>
    public static readonly WireOperation DescribeTargetGroups =
        Wire.Operation<DescribeTargetGroupsRequest, DescribeTargetGroupsResponse>("DescribeTargetGroups");

    /// <summary>DescribeTargetHealth.</summary>
    public static readonly WireOperation DescribeTargetHealth =
        Wire.Operation<DescribeTargetHealthRequest, DescribeTargetHealthResponse>("DescribeTargetHealth");

    /// <summary>DescribeLoadBalancers.</summary>
    public static readonly WireOperation DescribeLoadBalancers =
        Wire.Operation<DescribeLoadBalancersRequest, DescribeLoadBalancersResponse>("DescribeLoadBalancers");
}
