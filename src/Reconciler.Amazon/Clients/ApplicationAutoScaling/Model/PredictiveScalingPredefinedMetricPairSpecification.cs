namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a metric pair for a predictive scaling policy.</summary>
public partial class PredictiveScalingPredefinedMetricPairSpecification
{
    /// <summary>Indicates which metrics to use.</summary>
    public string? PredefinedMetricType { get; set; }

    /// <summary>
    /// A label that uniquely identifies a specific target group from which to determine the total and average
    /// request count.
    /// </summary>
    public string? ResourceLabel { get; set; }
}
