using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// What DescribeScalingPolicies is asked with. Describes the Application Auto Scaling scaling policies for the
/// specified service namespace.
/// </summary>
public partial class DescribeScalingPoliciesRequest : AmazonApplicationAutoScalingRequest
{
    /// <summary>The names of the scaling policies to describe.</summary>
    public List<string>? PolicyNames { get; set; }

    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public ServiceNamespace? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scaling policy.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension.</summary>
    public ScalableDimension? ScalableDimension { get; set; }

    /// <summary>The maximum number of scalable targets.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token for the next set of results.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What DescribeScalingPolicies answers.</summary>
public partial class DescribeScalingPoliciesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the scaling policies.</summary>
    public List<ScalingPolicy>? ScalingPolicies { get; set; }

    /// <summary>The token required to get the next set of results.</summary>
    public string? NextToken { get; set; }
}
