using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for ProtocolEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ProtocolEnum>))]
public class ProtocolEnum : ConstantClass, IConstant<ProtocolEnum>
{
    /// <summary>The value <c>HTTP</c>.</summary>
    public static readonly ProtocolEnum HTTP = new("HTTP");

    /// <summary>The value <c>HTTPS</c>.</summary>
    public static readonly ProtocolEnum HTTPS = new("HTTPS");

    /// <summary>The value <c>TCP</c>.</summary>
    public static readonly ProtocolEnum TCP = new("TCP");

    /// <summary>The value <c>TLS</c>.</summary>
    public static readonly ProtocolEnum TLS = new("TLS");

    /// <summary>The value <c>UDP</c>.</summary>
    public static readonly ProtocolEnum UDP = new("UDP");

    /// <summary>The value <c>TCP_UDP</c>.</summary>
    public static readonly ProtocolEnum TCP_UDP = new("TCP_UDP");

    /// <summary>The value <c>GENEVE</c>.</summary>
    public static readonly ProtocolEnum GENEVE = new("GENEVE");

    /// <summary>The value <c>QUIC</c>.</summary>
    public static readonly ProtocolEnum QUIC = new("QUIC");

    /// <summary>The value <c>TCP_QUIC</c>.</summary>
    public static readonly ProtocolEnum TCP_QUIC = new("TCP_QUIC");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ProtocolEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ProtocolEnum FindValue(string value) => FindValue<ProtocolEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ProtocolEnum(string value) => FindValue(value);
}
