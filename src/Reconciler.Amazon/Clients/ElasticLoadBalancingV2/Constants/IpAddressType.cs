using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for IpAddressType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<IpAddressType>))]
public class IpAddressType : ConstantClass, IConstant<IpAddressType>
{
    /// <summary>The value <c>ipv4</c>.</summary>
    public static readonly IpAddressType Ipv4 = new("ipv4");

    /// <summary>The value <c>dualstack</c>.</summary>
    public static readonly IpAddressType Dualstack = new("dualstack");

    /// <summary>The value <c>dualstack-without-public-ipv4</c>.</summary>
    public static readonly IpAddressType DualstackWithoutPublicIpv4 = new("dualstack-without-public-ipv4");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public IpAddressType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static IpAddressType FindValue(string value) => FindValue<IpAddressType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator IpAddressType(string value) => FindValue(value);
}
