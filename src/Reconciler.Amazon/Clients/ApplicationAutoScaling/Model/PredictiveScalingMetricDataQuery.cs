namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The metric data to return.</summary>
public partial class PredictiveScalingMetricDataQuery
{
    /// <summary>A short name that identifies the object's results in the response.</summary>
    public string? Id { get; set; }

    /// <summary>
    /// The math expression to perform on the returned data, if this object is performing a math expression.
    /// </summary>
    public string? Expression { get; set; }

    /// <summary>Information about the metric data to return.</summary>
    public PredictiveScalingMetricStat? MetricStat { get; set; }

    /// <summary>A human-readable label for this metric or expression.</summary>
    public string? Label { get; set; }

    /// <summary>Indicates whether to return the timestamps and raw data values of this metric.</summary>
    public bool? ReturnData { get; set; }
}
