using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for AvailabilityZoneRebalancing; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<AvailabilityZoneRebalancing>))]
public class AvailabilityZoneRebalancing : ConstantClass, IConstant<AvailabilityZoneRebalancing>
{
    /// <summary>The value <c>ENABLED</c>.</summary>
    public static readonly AvailabilityZoneRebalancing ENABLED = new("ENABLED");

    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly AvailabilityZoneRebalancing DISABLED = new("DISABLED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public AvailabilityZoneRebalancing(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static AvailabilityZoneRebalancing FindValue(string value) => FindValue<AvailabilityZoneRebalancing>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator AvailabilityZoneRebalancing(string value) => FindValue(value);
}
