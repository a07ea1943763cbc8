using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for Statistic; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<Statistic>))]
public class Statistic : ConstantClass, IConstant<Statistic>
{
    /// <summary>The value <c>SampleCount</c>.</summary>
    public static readonly Statistic SampleCount = new("SampleCount");

    /// <summary>The value <c>Average</c>.</summary>
    public static readonly Statistic Average = new("Average");

    /// <summary>The value <c>Sum</c>.</summary>
    public static readonly Statistic Sum = new("Sum");

    /// <summary>The value <c>Minimum</c>.</summary>
    public static readonly Statistic Minimum = new("Minimum");

    /// <summary>The value <c>Maximum</c>.</summary>
    public static readonly Statistic Maximum = new("Maximum");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public Statistic(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static Statistic FindValue(string value) => FindValue<Statistic>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator Statistic(string value) => FindValue(value);
}
