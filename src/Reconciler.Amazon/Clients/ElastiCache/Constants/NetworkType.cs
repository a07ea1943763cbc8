using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for NetworkType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<NetworkType>))]
public class NetworkType : ConstantClass, IConstant<NetworkType>
{
    /// <summary>The value <c>ipv4</c>.</summary>
    public static readonly NetworkType Ipv4 = new("ipv4");

    /// <summary>The value <c>ipv6</c>.</summary>
    public static readonly NetworkType Ipv6 = new("ipv6");

    /// <summary>The value <c>dual_stack</c>.</summary>
    public static readonly NetworkType Dual_stack = new("dual_stack");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public NetworkType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static NetworkType FindValue(string value) => FindValue<NetworkType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator NetworkType(string value) => FindValue(value);
}
