using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for PidMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PidMode>))]
public class PidMode : ConstantClass, IConstant<PidMode>
{
    /// <summary>The value <c>host</c>.</summary>
    public static readonly PidMode Host = new("host");

    /// <summary>The value <c>task</c>.</summary>
    public static readonly PidMode Task = new("task");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PidMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PidMode FindValue(string value) => FindValue<PidMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PidMode(string value) => FindValue(value);
}
