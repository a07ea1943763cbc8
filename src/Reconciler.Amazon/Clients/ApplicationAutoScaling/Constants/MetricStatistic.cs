using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for MetricStatistic; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<MetricStatistic>))]
public class MetricStatistic : ConstantClass, IConstant<MetricStatistic>
{
    /// <summary>The value <c>Average</c>.</summary>
    public static readonly MetricStatistic Average = new("Average");

    /// <summary>The value <c>Minimum</c>.</summary>
    public static readonly MetricStatistic Minimum = new("Minimum");

    /// <summary>The value <c>Maximum</c>.</summary>
    public static readonly MetricStatistic Maximum = new("Maximum");

    /// <summary>The value <c>SampleCount</c>.</summary>
    public static readonly MetricStatistic SampleCount = new("SampleCount");

    /// <summary>The value <c>Sum</c>.</summary>
    public static readonly MetricStatistic Sum = new("Sum");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public MetricStatistic(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static MetricStatistic FindValue(string value) => FindValue<MetricStatistic>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator MetricStatistic(string value) => FindValue(value);
}
