using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for MetricAggregationType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<MetricAggregationType>))]
public class MetricAggregationType : ConstantClass, IConstant<MetricAggregationType>
{
    /// <summary>The value <c>Average</c>.</summary>
    public static readonly MetricAggregationType Average = new("Average");

    /// <summary>The value <c>Minimum</c>.</summary>
    public static readonly MetricAggregationType Minimum = new("Minimum");

    /// <summary>The value <c>Maximum</c>.</summary>
    public static readonly MetricAggregationType Maximum = new("Maximum");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public MetricAggregationType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static MetricAggregationType FindValue(string value) => FindValue<MetricAggregationType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator MetricAggregationType(string value) => FindValue(value);
}
