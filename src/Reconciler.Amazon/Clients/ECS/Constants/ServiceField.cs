using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ServiceField; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ServiceField>))]
public class ServiceField : ConstantClass, IConstant<ServiceField>
{
    /// <summary>The value <c>TAGS</c>.</summary>
    public static readonly ServiceField TAGS = new("TAGS");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ServiceField(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ServiceField FindValue(string value) => FindValue<ServiceField>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ServiceField(string value) => FindValue(value);
}
