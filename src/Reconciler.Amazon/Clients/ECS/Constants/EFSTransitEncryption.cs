using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for EFSTransitEncryption; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<EFSTransitEncryption>))]
public class EFSTransitEncryption : ConstantClass, IConstant<EFSTransitEncryption>
{
    /// <summary>The value <c>ENABLED</c>.</summary>
    public static readonly EFSTransitEncryption ENABLED = new("ENABLED");

    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly EFSTransitEncryption DISABLED = new("DISABLED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public EFSTransitEncryption(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static EFSTransitEncryption FindValue(string value) => FindValue<EFSTransitEncryption>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator EFSTransitEncryption(string value) => FindValue(value);
}
