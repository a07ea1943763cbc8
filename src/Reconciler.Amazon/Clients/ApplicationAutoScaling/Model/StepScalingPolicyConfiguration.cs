namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a step scaling policy configuration to use with Application Auto Scaling.</summary>
public partial class StepScalingPolicyConfiguration
{
    /// <summary>
    /// Specifies how the ScalingAdjustment value in a StepAdjustment is interpreted (for example, an absolute
    /// number or a percentage).
    /// </summary>
    public AdjustmentType? AdjustmentType { get; set; }

    /// <summary>A set of adjustments that enable you to scale based on the size of the alarm breach.</summary>
    public List<StepAdjustment>? StepAdjustments { get; set; }

    /// <summary>The minimum value to scale by when the adjustment type is PercentChangeInCapacity.</summary>
    public int? MinAdjustmentMagnitude { get; set; }

    /// <summary>The amount of time, in seconds, to wait for a previous scaling activity to take effect.</summary>
    public int? Cooldown { get; set; }

    /// <summary>The aggregation type for the CloudWatch metrics.</summary>
    public MetricAggregationType? MetricAggregationType { get; set; }
}
