namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// Represents a predefined metric for a target tracking scaling policy to use with Application Auto Scaling.
/// </summary>
public partial class PredefinedMetricSpecification
{
    /// <summary>The metric type.</summary>
    public MetricType? PredefinedMetricType { get; set; }

    /// <summary>Identifies the resource associated with the metric type.</summary>
    public string? ResourceLabel { get; set; }
}
