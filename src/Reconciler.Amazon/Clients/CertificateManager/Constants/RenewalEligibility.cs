using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager;

/// <summary>The values that AWS knows for RenewalEligibility; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<RenewalEligibility>))]
public class RenewalEligibility : ConstantClass, IConstant<RenewalEligibility>
{
    /// <summary>The value <c>ELIGIBLE</c>.</summary>
    public static readonly RenewalEligibility ELIGIBLE = new("ELIGIBLE");

    /// <summary>The value <c>INELIGIBLE</c>.</summary>
    public static readonly RenewalEligibility INELIGIBLE = new("INELIGIBLE");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public RenewalEligibility(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static RenewalEligibility FindValue(string value) => FindValue<RenewalEligibility>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator RenewalEligibility(string value) => FindValue(value);
}
