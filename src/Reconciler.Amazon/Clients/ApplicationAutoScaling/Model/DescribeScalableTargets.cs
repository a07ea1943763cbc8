using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// What DescribeScalableTargets is asked with. Gets information about the scalable targets in the specified
/// namespace.
/// </summary>
public partial class DescribeScalableTargetsRequest : AmazonApplicationAutoScalingRequest
{
    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public ServiceNamespace? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scalable target.</summary>
    public List<string>? ResourceIds { get; set; }

    /// <summary>The scalable dimension associated with the scalable target.</summary>
    public ScalableDimension? ScalableDimension { get; set; }

    /// <summary>The maximum number of scalable targets.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token for the next set of results.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What DescribeScalableTargets answers.</summary>
public partial class DescribeScalableTargetsResponse : AmazonWebServiceResponse
{
    /// <summary>The scalable targets that match the request parameters.</summary>
    public List<ScalableTarget>? ScalableTargets { get; set; }

    /// <summary>The token required to get the next set of results.</summary>
    public string? NextToken { get; set; }
}
