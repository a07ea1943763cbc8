using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ResourceManagementType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ResourceManagementType>))]
public class ResourceManagementType : ConstantClass, IConstant<ResourceManagementType>
{
    /// <summary>The value <c>CUSTOMER</c>.</summary>
    public static readonly ResourceManagementType CUSTOMER = new("CUSTOMER");

    /// <summary>The value <c>ECS</c>.</summary>
    public static readonly ResourceManagementType ECS = new("ECS");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ResourceManagementType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ResourceManagementType FindValue(string value) => FindValue<ResourceManagementType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ResourceManagementType(string value) => FindValue(value);
}
