using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for ProxyConfigurationType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ProxyConfigurationType>))]
public class ProxyConfigurationType : ConstantClass, IConstant<ProxyConfigurationType>
{
    /// <summary>The value <c>APPMESH</c>.</summary>
    public static readonly ProxyConfigurationType APPMESH = new("APPMESH");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ProxyConfigurationType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ProxyConfigurationType FindValue(string value) => FindValue<ProxyConfigurationType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ProxyConfigurationType(string value) => FindValue(value);
}
