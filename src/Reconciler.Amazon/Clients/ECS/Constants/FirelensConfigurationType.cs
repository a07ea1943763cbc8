using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for FirelensConfigurationType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<FirelensConfigurationType>))]
public class FirelensConfigurationType : ConstantClass, IConstant<FirelensConfigurationType>
{
    /// <summary>The value <c>fluentd</c>.</summary>
    public static readonly FirelensConfigurationType Fluentd = new("fluentd");

    /// <summary>The value <c>fluentbit</c>.</summary>
    public static readonly FirelensConfigurationType Fluentbit = new("fluentbit");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public FirelensConfigurationType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static FirelensConfigurationType FindValue(string value) => FindValue<FirelensConfigurationType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator FirelensConfigurationType(string value) => FindValue(value);
}
