using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for TargetAdministrativeOverrideStateEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetAdministrativeOverrideStateEnum>))]
public class TargetAdministrativeOverrideStateEnum : ConstantClass, IConstant<TargetAdministrativeOverrideStateEnum>
{
    /// <summary>The value <c>unknown</c>.</summary>
    public static readonly TargetAdministrativeOverrideStateEnum Unknown = new("unknown");

    /// <summary>The value <c>no_override</c>.</summary>
    public static readonly TargetAdministrativeOverrideStateEnum No_override = new("no_override");

    /// <summary>The value <c>zonal_shift_active</c>.</summary>
    public static readonly TargetAdministrativeOverrideStateEnum Zonal_shift_active = new("zonal_shift_active");

    /// <summary>The value <c>zonal_shift_delegated_to_dns</c>.</summary>
    public static readonly TargetAdministrativeOverrideStateEnum Zonal_shift_delegated_to_dns = new("zonal_shift_delegated_to_dns");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetAdministrativeOverrideStateEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetAdministrativeOverrideStateEnum FindValue(string value) => FindValue<TargetAdministrativeOverrideStateEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetAdministrativeOverrideStateEnum(string value) => FindValue(value);
}
