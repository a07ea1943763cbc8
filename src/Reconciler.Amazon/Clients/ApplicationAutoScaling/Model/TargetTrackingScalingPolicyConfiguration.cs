namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// Represents a target tracking scaling policy configuration to use with Application Auto Scaling.
/// </summary>
public partial class TargetTrackingScalingPolicyConfiguration
{
    /// <summary>The target value for the metric.</summary>
    public double? TargetValue { get; set; }

    /// <summary>A predefined metric.</summary>
    public PredefinedMetricSpecification? PredefinedMetricSpecification { get; set; }

    /// <summary>A customized metric.</summary>
    public CustomizedMetricSpecification? CustomizedMetricSpecification { get; set; }

    /// <summary>The amount of time, in seconds, to wait for a previous scale-out activity to take effect.</summary>
    public int? ScaleOutCooldown { get; set; }

    /// <summary>
    /// The amount of time, in seconds, after a scale-in activity completes before another scale-in activity can
    /// start.
    /// </summary>
    public int? ScaleInCooldown { get; set; }

    /// <summary>Indicates whether scale in by the target tracking scaling policy is disabled.</summary>
    public bool? DisableScaleIn { get; set; }
}
