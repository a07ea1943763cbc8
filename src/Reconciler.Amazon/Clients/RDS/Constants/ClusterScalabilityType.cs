using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for ClusterScalabilityType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ClusterScalabilityType>))]
public class ClusterScalabilityType : ConstantClass, IConstant<ClusterScalabilityType>
{
    /// <summary>The value <c>standard</c>.</summary>
    public static readonly ClusterScalabilityType Standard = new("standard");

    /// <summary>The value <c>limitless</c>.</summary>
    public static readonly ClusterScalabilityType Limitless = new("limitless");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ClusterScalabilityType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ClusterScalabilityType FindValue(string value) => FindValue<ClusterScalabilityType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ClusterScalabilityType(string value) => FindValue(value);
}
