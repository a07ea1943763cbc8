namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// Represents a CloudWatch metric of your choosing for a target tracking scaling policy to use with Application
/// Auto Scaling.
/// </summary>
public partial class CustomizedMetricSpecification
{
    /// <summary>The name of the metric.</summary>
    public string? MetricName { get; set; }

    /// <summary>The namespace of the metric.</summary>
    public string? Namespace { get; set; }

    /// <summary>The dimensions of the metric.</summary>
    public List<MetricDimension>? Dimensions { get; set; }

    /// <summary>The statistic of the metric.</summary>
    public MetricStatistic? Statistic { get; set; }

    /// <summary>The unit of the metric.</summary>
    public string? Unit { get; set; }

    /// <summary>The metrics to include in the target tracking scaling policy, as a metric data query.</summary>
    public List<TargetTrackingMetricDataQuery>? Metrics { get; set; }
}
