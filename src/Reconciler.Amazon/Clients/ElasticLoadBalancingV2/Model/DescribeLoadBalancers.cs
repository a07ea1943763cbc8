using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>
/// What DescribeLoadBalancers is asked with. Describes the specified load balancers or all of your load balancers.
/// </summary>
public partial class DescribeLoadBalancersRequest : AmazonElasticLoadBalancingV2Request
{
    /// <summary>The Amazon Resource Names (ARN) of the load balancers.</summary>
    public List<string>? LoadBalancerArns { get; set; }

    /// <summary>The names of the load balancers.</summary>
    public List<string>? Names { get; set; }

    /// <summary>The marker for the next set of results.</summary>
    public string? Marker { get; set; }

    /// <summary>The maximum number of results to return with this call.</summary>
    public int? PageSize { get; set; }
}

/// <summary>What DescribeLoadBalancers answers.</summary>
public partial class DescribeLoadBalancersResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the load balancers.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>If there are additional results, this is the marker for the next set of results.</summary>
    public string? NextMarker { get; set; }
}
