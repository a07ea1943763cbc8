namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a step adjustment for a StepScalingPolicyConfiguration.</summary>
public partial class StepAdjustment
{
    /// <summary>The lower bound for the difference between the alarm threshold and the CloudWatch metric.</summary>
    public double? MetricIntervalLowerBound { get; set; }

    /// <summary>The upper bound for the difference between the alarm threshold and the CloudWatch metric.</summary>
    public double? MetricIntervalUpperBound { get; set; }

    /// <summary>The amount by which to scale, based on the specified adjustment type.</summary>
    public int? ScalingAdjustment { get; set; }
}
