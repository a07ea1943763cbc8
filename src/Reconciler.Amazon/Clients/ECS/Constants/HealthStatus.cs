using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for HealthStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<HealthStatus>))]
public class HealthStatus : ConstantClass, IConstant<HealthStatus>
{
    /// <summary>The value <c>HEALTHY</c>.</summary>
    public static readonly HealthStatus HEALTHY = new("HEALTHY");

    /// <summary>The value <c>UNHEALTHY</c>.</summary>
    public static readonly HealthStatus UNHEALTHY = new("UNHEALTHY");

    /// <summary>The value <c>UNKNOWN</c>.</summary>
    public static readonly HealthStatus UNKNOWN = new("UNKNOWN");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public HealthStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static HealthStatus FindValue(string value) => FindValue<HealthStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator HealthStatus(string value) => FindValue(value);
}
