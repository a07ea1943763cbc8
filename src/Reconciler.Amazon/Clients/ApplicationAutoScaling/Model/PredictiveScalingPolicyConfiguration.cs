namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a predictive scaling policy configuration.</summary>
public partial class PredictiveScalingPolicyConfiguration
{
    /// <summary>This structure includes the metrics and target utilization to use for predictive scaling.</summary>
    public List<PredictiveScalingMetricSpecification>? MetricSpecifications { get; set; }

    /// <summary>The predictive scaling mode.</summary>
    public PredictiveScalingMode? Mode { get; set; }

    /// <summary>The amount of time, in seconds, that the start time can be advanced.</summary>
    public int? SchedulingBufferTime { get; set; }

    /// <summary>
    /// Defines the behavior that should be applied if the forecast capacity approaches or exceeds the maximum
    /// capacity.
    /// </summary>
    public PredictiveScalingMaxCapacityBreachBehavior? MaxCapacityBreachBehavior { get; set; }

    /// <summary>
    /// The size of the capacity buffer to use when the forecast capacity is close to or exceeds the maximum
    /// capacity.
    /// </summary>
    public int? MaxCapacityBuffer { get; set; }
}
