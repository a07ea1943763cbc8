namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Describes the dimension names and values associated with a metric.</summary>
public partial class MetricDimension
{
    /// <summary>The name of the dimension.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the dimension.</summary>
    public string? Value { get; set; }
}
