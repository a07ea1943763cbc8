using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for DescribeTargetHealthInputIncludeEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<DescribeTargetHealthInputIncludeEnum>))]
public class DescribeTargetHealthInputIncludeEnum : ConstantClass, IConstant<DescribeTargetHealthInputIncludeEnum>
{
    /// <summary>The value <c>AnomalyDetection</c>.</summary>
    public static readonly DescribeTargetHealthInputIncludeEnum AnomalyDetection = new("AnomalyDetection");

    /// <summary>The value <c>All</c>.</summary>
    public static readonly DescribeTargetHealthInputIncludeEnum All = new("All");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public DescribeTargetHealthInputIncludeEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static DescribeTargetHealthInputIncludeEnum FindValue(string value) => FindValue<DescribeTargetHealthInputIncludeEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator DescribeTargetHealthInputIncludeEnum(string value) => FindValue(value);
}
