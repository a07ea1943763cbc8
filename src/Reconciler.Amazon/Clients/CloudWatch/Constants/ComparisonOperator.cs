using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for ComparisonOperator; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ComparisonOperator>))]
public class ComparisonOperator : ConstantClass, IConstant<ComparisonOperator>
{
    /// <summary>The value <c>GreaterThanOrEqualToThreshold</c>.</summary>
    public static readonly ComparisonOperator GreaterThanOrEqualToThreshold = new("GreaterThanOrEqualToThreshold");

    /// <summary>The value <c>GreaterThanThreshold</c>.</summary>
    public static readonly ComparisonOperator GreaterThanThreshold = new("GreaterThanThreshold");

    /// <summary>The value <c>LessThanThreshold</c>.</summary>
    public static readonly ComparisonOperator LessThanThreshold = new("LessThanThreshold");

    /// <summary>The value <c>LessThanOrEqualToThreshold</c>.</summary>
    public static readonly ComparisonOperator LessThanOrEqualToThreshold = new("LessThanOrEqualToThreshold");

    /// <summary>The value <c>LessThanLowerOrGreaterThanUpperThreshold</c>.</summary>
    public static readonly ComparisonOperator LessThanLowerOrGreaterThanUpperThreshold = new("LessThanLowerOrGreaterThanUpperThreshold");

    /// <summary>The value <c>LessThanLowerThreshold</c>.</summary>
    public static readonly ComparisonOperator LessThanLowerThreshold = new("LessThanLowerThreshold");

    /// <summary>The value <c>GreaterThanUpperThreshold</c>.</summary>
    public static readonly ComparisonOperator GreaterThanUpperThreshold = new("GreaterThanUpperThreshold");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ComparisonOperator(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ComparisonOperator FindValue(string value) => FindValue<ComparisonOperator>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ComparisonOperator(string value) => FindValue(value);
}
