using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for Compatibility; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<Compatibility>))]
public class Compatibility : ConstantClass, IConstant<Compatibility>
{
    /// <summary>The value <c>EC2</c>.</summary>
    public static readonly Compatibility EC2 = new("EC2");

    /// <summary>The value <c>FARGATE</c>.</summary>
    public static readonly Compatibility FARGATE = new("FARGATE");

    /// <summary>The value <c>EXTERNAL</c>.</summary>
    public static readonly Compatibility EXTERNAL = new("EXTERNAL");

    /// <summary>The value <c>MANAGED_INSTANCES</c>.</summary>
    public static readonly Compatibility MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public Compatibility(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static Compatibility FindValue(string value) => FindValue<Compatibility>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator Compatibility(string value) => FindValue(value);
}
