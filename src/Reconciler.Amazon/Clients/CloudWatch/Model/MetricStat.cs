namespace Amazon.CloudWatch.Model;

/// <summary>
/// This structure defines the metric to be returned, along with the statistics, period, and units.
/// </summary>
public partial class MetricStat
{
    /// <summary>The metric to return, including the metric name, namespace, and dimensions.</summary>
    public Metric? Metric { get; set; }

    /// <summary>The granularity, in seconds, of the returned data points.</summary>
    public int? Period { get; set; }

    /// <summary>The statistic to return.</summary>
    public string? Stat { get; set; }

    /// <summary>
    /// When you are using a Put operation, this defines what unit you want to use when storing the metric.
    /// </summary>
    public StandardUnit? Unit { get; set; }
}
