using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for NetworkMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<NetworkMode>))]
public class NetworkMode : ConstantClass, IConstant<NetworkMode>
{
    /// <summary>The value <c>bridge</c>.</summary>
    public static readonly NetworkMode Bridge = new("bridge");

    /// <summary>The value <c>host</c>.</summary>
    public static readonly NetworkMode Host = new("host");

    /// <summary>The value <c>awsvpc</c>.</summary>
    public static readonly NetworkMode Awsvpc = new("awsvpc");

    /// <summary>The value <c>none</c>.</summary>
    public static readonly NetworkMode None = new("none");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public NetworkMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static NetworkMode FindValue(string value) => FindValue<NetworkMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator NetworkMode(string value) => FindValue(value);
}
