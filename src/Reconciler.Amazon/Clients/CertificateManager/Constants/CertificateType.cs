using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager;

/// <summary>The values that AWS knows for CertificateType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<CertificateType>))]
public class CertificateType : ConstantClass, IConstant<CertificateType>
{
    /// <summary>The value <c>IMPORTED</c>.</summary>
    public static readonly CertificateType IMPORTED = new("IMPORTED");

    /// <summary>The value <c>AMAZON_ISSUED</c>.</summary>
    public static readonly CertificateType AMAZON_ISSUED = new("AMAZON_ISSUED");

    /// <summary>The value <c>PRIVATE</c>.</summary>
    public static readonly CertificateType PRIVATE = new("PRIVATE");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public CertificateType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static CertificateType FindValue(string value) => FindValue<CertificateType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator CertificateType(string value) => FindValue(value);
}
