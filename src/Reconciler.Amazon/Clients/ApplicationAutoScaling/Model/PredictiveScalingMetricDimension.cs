namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Describes the dimension of a metric.</summary>
public partial class PredictiveScalingMetricDimension
{
    /// <summary>The name of the dimension.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the dimension.</summary>
    public string? Value { get; set; }
}
