using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// What PutScalingPolicy is asked with. Creates or updates a scaling policy for an Application Auto Scaling
/// scalable target.
/// </summary>
public partial class PutScalingPolicyRequest : AmazonApplicationAutoScalingRequest
{
    /// <summary>The name of the scaling policy.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public ServiceNamespace? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scaling policy.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension.</summary>
    public ScalableDimension? ScalableDimension { get; set; }

    /// <summary>The scaling policy type.</summary>
    public PolicyType? PolicyType { get; set; }

    /// <summary>A step scaling policy.</summary>
    public StepScalingPolicyConfiguration? StepScalingPolicyConfiguration { get; set; }

    /// <summary>A target tracking scaling policy.</summary>
    public TargetTrackingScalingPolicyConfiguration? TargetTrackingScalingPolicyConfiguration { get; set; }

    /// <summary>The configuration of the predictive scaling policy.</summary>
    public PredictiveScalingPolicyConfiguration? PredictiveScalingPolicyConfiguration { get; set; }
}

/// <summary>What PutScalingPolicy answers.</summary>
public partial class PutScalingPolicyResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the resulting scaling policy.</summary>
    public string? PolicyARN { get; set; }

    /// <summary>The CloudWatch alarms created for the target tracking scaling policy.</summary>
    public List<Alarm>? Alarms { get; set; }
}
