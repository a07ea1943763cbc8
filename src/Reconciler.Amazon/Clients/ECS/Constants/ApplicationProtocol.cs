using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ApplicationProtocol; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ApplicationProtocol>))]
public class ApplicationProtocol : ConstantClass, IConstant<ApplicationProtocol>
{
    /// <summary>The value <c>http</c>.</summary>
    public static readonly ApplicationProtocol Http = new("http");

    /// <summary>The value <c>http2</c>.</summary>
    public static readonly ApplicationProtocol Http2 = new("http2");

    /// <summary>The value <c>grpc</c>.</summary>
    public static readonly ApplicationProtocol Grpc = new("grpc");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ApplicationProtocol(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ApplicationProtocol FindValue(string value) => FindValue<ApplicationProtocol>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ApplicationProtocol(string value) => FindValue(value);
}
