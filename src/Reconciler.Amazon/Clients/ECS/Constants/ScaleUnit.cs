using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ScaleUnit; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ScaleUnit>))]
public class ScaleUnit : ConstantClass, IConstant<ScaleUnit>
{
    /// <summary>The value <c>PERCENT</c>.</summary>
    public static readonly ScaleUnit PERCENT = new("PERCENT");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ScaleUnit(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ScaleUnit FindValue(string value) => FindValue<ScaleUnit>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ScaleUnit(string value) => FindValue(value);
}
