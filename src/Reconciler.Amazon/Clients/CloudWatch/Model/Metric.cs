namespace Amazon.CloudWatch.Model;

/// <summary>Represents a specific metric.</summary>
public partial class Metric
{
    /// <summary>The namespace of the metric.</summary>
    public string? Namespace { get; set; }

    /// <summary>The name of the metric.</summary>
    public string? MetricName { get; set; }

    /// <summary>The dimensions for the metric.</summary>
    public List<Dimension>? Dimensions { get; set; }
}
