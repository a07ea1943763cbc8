using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TargetType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetType>))]
public class TargetType : ConstantClass, IConstant<TargetType>
{
    /// <summary>The value <c>container-instance</c>.</summary>
    public static readonly TargetType ContainerInstance = new("container-instance");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetType FindValue(string value) => FindValue<TargetType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetType(string value) => FindValue(value);
}
