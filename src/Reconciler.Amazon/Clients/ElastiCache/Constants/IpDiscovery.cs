using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for IpDiscovery; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<IpDiscovery>))]
public class IpDiscovery : ConstantClass, IConstant<IpDiscovery>
{
    /// <summary>The value <c>ipv4</c>.</summary>
    public static readonly IpDiscovery Ipv4 = new("ipv4");

    /// <summary>The value <c>ipv6</c>.</summary>
    public static readonly IpDiscovery Ipv6 = new("ipv6");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public IpDiscovery(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static IpDiscovery FindValue(string value) => FindValue<IpDiscovery>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator IpDiscovery(string value) => FindValue(value);
}
