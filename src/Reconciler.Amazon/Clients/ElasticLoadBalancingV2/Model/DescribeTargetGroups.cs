using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>
/// What DescribeTargetGroups is asked with. Describes the specified target groups or all of your target groups.
/// </summary>
public partial class DescribeTargetGroupsRequest : AmazonElasticLoadBalancingV2Request
{
    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>The Amazon Resource Names (ARN) of the target groups.</summary>
    public List<string>? TargetGroupArns { get; set; }

    /// <summary>The names of the target groups.</summary>
    public List<string>? Names { get; set; }

    /// <summary>The marker for the next set of results.</summary>
    public string? Marker { get; set; }

    /// <summary>The maximum number of results to return with this call.</summary>
    public int? PageSize { get; set; }
}

/// <summary>What DescribeTargetGroups answers.</summary>
public partial class DescribeTargetGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the target groups.</summary>
    public List<TargetGroup>? TargetGroups { get; set; }

    /// <summary>If there are additional results, this is the marker for the next set of results.</summary>
    public string? NextMarker { get; set; }
}
