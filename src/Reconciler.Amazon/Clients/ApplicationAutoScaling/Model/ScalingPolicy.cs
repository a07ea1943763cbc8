namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a scaling policy to use with Application Auto Scaling.</summary>
public partial class ScalingPolicy
{
    /// <summary>The Amazon Resource Name (ARN) of the scaling policy.</summary>
    public string? PolicyARN { get; set; }

    /// <summary>The name of the scaling policy.</summary>
    public string? PolicyName { get; set; }

    /// <summary>
    /// The namespace of the Amazon Web Services service that provides the resource, or a custom-resource.
    /// </summary>
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

    /// <summary>The predictive scaling policy configuration.</summary>
    public PredictiveScalingPolicyConfiguration? PredictiveScalingPolicyConfiguration { get; set; }

    /// <summary>The CloudWatch alarms associated with the scaling policy.</summary>
    public List<Alarm>? Alarms { get; set; }

    /// <summary>The Unix timestamp for when the scaling policy was created.</summary>
    public DateTime? CreationTime { get; set; }
}
