namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Describes a load metric for a predictive scaling policy.</summary>
public partial class PredictiveScalingPredefinedLoadMetricSpecification
{
    /// <summary>The metric type.</summary>
    public string? PredefinedMetricType { get; set; }

    /// <summary>A label that uniquely identifies a target group.</summary>
    public string? ResourceLabel { get; set; }
}
