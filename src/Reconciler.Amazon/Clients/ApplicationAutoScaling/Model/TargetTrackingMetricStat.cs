namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// This structure defines the CloudWatch metric to return, along with the statistic and unit.
/// </summary>
public partial class TargetTrackingMetricStat
{
    /// <summary>The CloudWatch metric to return, including the metric name, namespace, and dimensions.</summary>
    public TargetTrackingMetric? Metric { get; set; }

    /// <summary>The statistic to return.</summary>
    public string? Stat { get; set; }

    /// <summary>The unit to use for the returned data points.</summary>
    public string? Unit { get; set; }
}
