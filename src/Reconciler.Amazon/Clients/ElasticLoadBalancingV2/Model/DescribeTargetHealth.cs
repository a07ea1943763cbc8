using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>
/// What DescribeTargetHealth is asked with. Describes the health of the specified targets or all of your targets.
/// </summary>
public partial class DescribeTargetHealthRequest : AmazonElasticLoadBalancingV2Request
{
    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The targets.</summary>
    public List<TargetDescription>? Targets { get; set; }

    /// <summary>Used to include anomaly detection information.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>What DescribeTargetHealth answers.</summary>
public partial class DescribeTargetHealthResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the health of the targets.</summary>
    public List<TargetHealthDescription>? TargetHealthDescriptions { get; set; }
}
