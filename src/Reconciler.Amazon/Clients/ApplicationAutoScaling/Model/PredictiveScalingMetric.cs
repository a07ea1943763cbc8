namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Describes the scaling metric.</summary>
public partial class PredictiveScalingMetric
{
    /// <summary>Describes the dimensions of the metric.</summary>
    public List<PredictiveScalingMetricDimension>? Dimensions { get; set; }

    /// <summary>The name of the metric.</summary>
    public string? MetricName { get; set; }

    /// <summary>The namespace of the metric.</summary>
    public string? Namespace { get; set; }
}
