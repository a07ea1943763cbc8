using System.Globalization;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>What was published of a metric within one period.</summary>
/// <param name="Count">How many samples.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The greatest.</param>
/// <param name="Values">Values with how often each was published, for percentiles.</param>
internal sealed record MetricSamples(
    double Count, double Sum, double Minimum, double Maximum, IReadOnlyList<(double Value, double Count)> Values)
{
    public static MetricSamples Of(double value, double count = 1) => new(count, value * count, value, value, [(value, count)]);

    public MetricSamples And(MetricSamples other) => new(
        Count + other.Count, Sum + other.Sum, Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum),
        [.. Values, .. other.Values]);

    /// <summary>The value of a statistic: the five plain ones, or a percentile such as <c>p99.9</c>.</summary>
    public double Statistic(string name) => name switch
    {
        "SampleCount" => Count,
        "Sum" => Sum,
        "Minimum" => Minimum,
        "Maximum" => Maximum,
        "Average" => Sum / Count,
        ['p', .. var rank] when double.TryParse(rank, CultureInfo.InvariantCulture, out var percent) => Percentile(percent),
        _ => Sum / Count,
    };

    private double Percentile(double percent)
    {
        var needed = Count * percent / 100;
        var seen = 0.0;
        foreach (var (value, count) in Values.OrderBy(sample => sample.Value))
        {
            seen += count;
            if (seen >= needed)
                return value;
        }
        return Maximum;
    }
}
