using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for TargetTypeEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetTypeEnum>))]
public class TargetTypeEnum : ConstantClass, IConstant<TargetTypeEnum>
{
    /// <summary>The value <c>instance</c>.</summary>
    public static readonly TargetTypeEnum Instance = new("instance");

    /// <summary>The value <c>ip</c>.</summary>
    public static readonly TargetTypeEnum Ip = new("ip");

    /// <summary>The value <c>lambda</c>.</summary>
    public static readonly TargetTypeEnum Lambda = new("lambda");

    /// <summary>The value <c>alb</c>.</summary>
    public static readonly TargetTypeEnum Alb = new("alb");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetTypeEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetTypeEnum FindValue(string value) => FindValue<TargetTypeEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetTypeEnum(string value) => FindValue(value);
}
