using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for EFSAuthorizationConfigIAM; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<EFSAuthorizationConfigIAM>))]
public class EFSAuthorizationConfigIAM : ConstantClass, IConstant<EFSAuthorizationConfigIAM>
{
    /// <summary>The value <c>ENABLED</c>.</summary>
    public static readonly EFSAuthorizationConfigIAM ENABLED = new("ENABLED");

    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly EFSAuthorizationConfigIAM DISABLED = new("DISABLED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public EFSAuthorizationConfigIAM(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static EFSAuthorizationConfigIAM FindValue(string value) => FindValue<EFSAuthorizationConfigIAM>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator EFSAuthorizationConfigIAM(string value) => FindValue(value);
}
