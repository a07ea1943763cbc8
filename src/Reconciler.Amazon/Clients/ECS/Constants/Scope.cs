using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for Scope; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<Scope>))]
public class Scope : ConstantClass, IConstant<Scope>
{
    /// <summary>The value <c>task</c>.</summary>
    public static readonly Scope Task = new("task");

    /// <summary>The value <c>shared</c>.</summary>
    public static readonly Scope Shared = new("shared");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public Scope(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static Scope FindValue(string value) => FindValue<Scope>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator Scope(string value) => FindValue(value);
}
