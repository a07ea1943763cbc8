namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Describes a scaling metric for a predictive scaling policy.</summary>
public partial class PredictiveScalingPredefinedScalingMetricSpecification
{
    /// <summary>The metric type.</summary>
    public string? PredefinedMetricType { get; set; }

    /// <summary>
    /// A label that uniquely identifies a specific target group from which to determine the average request count.
    /// </summary>
    public string? ResourceLabel { get; set; }
}
