using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TransportProtocol; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TransportProtocol>))]
public class TransportProtocol : ConstantClass, IConstant<TransportProtocol>
{
    /// <summary>The value <c>tcp</c>.</summary>
    public static readonly TransportProtocol Tcp = new("tcp");

    /// <summary>The value <c>udp</c>.</summary>
    public static readonly TransportProtocol Udp = new("udp");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TransportProtocol(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TransportProtocol FindValue(string value) => FindValue<TransportProtocol>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TransportProtocol(string value) => FindValue(value);
}
