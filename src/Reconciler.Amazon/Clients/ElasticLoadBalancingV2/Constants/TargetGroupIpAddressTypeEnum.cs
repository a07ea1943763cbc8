using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for TargetGroupIpAddressTypeEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetGroupIpAddressTypeEnum>))]
public class TargetGroupIpAddressTypeEnum : ConstantClass, IConstant<TargetGroupIpAddressTypeEnum>
{
    /// <summary>The value <c>ipv4</c>.</summary>
    public static readonly TargetGroupIpAddressTypeEnum Ipv4 = new("ipv4");

    /// <summary>The value <c>ipv6</c>.</summary>
    public static readonly TargetGroupIpAddressTypeEnum Ipv6 = new("ipv6");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetGroupIpAddressTypeEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetGroupIpAddressTypeEnum FindValue(string value) => FindValue<TargetGroupIpAddressTypeEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetGroupIpAddressTypeEnum(string value) => FindValue(value);
}
