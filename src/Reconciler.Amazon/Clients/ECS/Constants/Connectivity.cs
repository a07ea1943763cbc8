using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for Connectivity; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<Connectivity>))]
public class Connectivity : ConstantClass, IConstant<Connectivity>
{
    /// <summary>The value <c>CONNECTED</c>.</summary>
    public static readonly Connectivity CONNECTED = new("CONNECTED");

    /// <summary>The value <c>DISCONNECTED</c>.</summary>
    public static readonly Connectivity DISCONNECTED = new("DISCONNECTED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public Connectivity(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static Connectivity FindValue(string value) => FindValue<Connectivity>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator Connectivity(string value) => FindValue(value);
}
