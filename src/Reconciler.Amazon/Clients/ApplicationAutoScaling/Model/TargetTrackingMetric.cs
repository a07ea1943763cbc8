namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a specific metric.</summary>
public partial class TargetTrackingMetric
{
    /// <summary>The dimensions for the metric.</summary>
    public List<TargetTrackingMetricDimension>? Dimensions { get; set; }

    /// <summary>The name of the metric.</summary>
    public string? MetricName { get; set; }

    /// <summary>The namespace of the metric.</summary>
    public string? Namespace { get; set; }
}
