using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for IpcMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<IpcMode>))]
public class IpcMode : ConstantClass, IConstant<IpcMode>
{
    /// <summary>The value <c>host</c>.</summary>
    public static readonly IpcMode Host = new("host");

    /// <summary>The value <c>task</c>.</summary>
    public static readonly IpcMode Task = new("task");

    /// <summary>The value <c>none</c>.</summary>
    public static readonly IpcMode None = new("none");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public IpcMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static IpcMode FindValue(string value) => FindValue<IpcMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator IpcMode(string value) => FindValue(value);
}
