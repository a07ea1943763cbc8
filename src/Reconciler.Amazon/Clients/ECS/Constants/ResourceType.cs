using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ResourceType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ResourceType>))]
public class ResourceType : ConstantClass, IConstant<ResourceType>
{
    /// <summary>The value <c>GPU</c>.</summary>
    public static readonly ResourceType GPU = new("GPU");

    /// <summary>The value <c>InferenceAccelerator</c>.</summary>
    public static readonly ResourceType InferenceAccelerator = new("InferenceAccelerator");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ResourceType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ResourceType FindValue(string value) => FindValue<ResourceType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ResourceType(string value) => FindValue(value);
}
