using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for TargetAdministrativeOverrideReasonEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetAdministrativeOverrideReasonEnum>))]
public class TargetAdministrativeOverrideReasonEnum : ConstantClass, IConstant<TargetAdministrativeOverrideReasonEnum>
{
    /// <summary>The value <c>AdministrativeOverride.Unknown</c>.</summary>
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideUnknown = new("AdministrativeOverride.Unknown");

    /// <summary>The value <c>AdministrativeOverride.NoOverride</c>.</summary>
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideNoOverride = new("AdministrativeOverride.NoOverride");

    /// <summary>The value <c>AdministrativeOverride.ZonalShiftActive</c>.</summary>
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideZonalShiftActive = new("AdministrativeOverride.ZonalShiftActive");

    /// <summary>The value <c>AdministrativeOverride.ZonalShiftDelegatedToDns</c>.</summary>
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideZonalShiftDelegatedToDns = new("AdministrativeOverride.ZonalShiftDelegatedToDns");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetAdministrativeOverrideReasonEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetAdministrativeOverrideReasonEnum FindValue(string value) => FindValue<TargetAdministrativeOverrideReasonEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetAdministrativeOverrideReasonEnum(string value) => FindValue(value);
}
