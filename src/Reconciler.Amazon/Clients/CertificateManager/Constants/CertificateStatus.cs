using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager;

/// <summary>The values that AWS knows for CertificateStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<CertificateStatus>))]
public class CertificateStatus : ConstantClass, IConstant<CertificateStatus>
{
    /// <summary>The value <c>PENDING_VALIDATION</c>.</summary>
    public static readonly CertificateStatus PENDING_VALIDATION = new("PENDING_VALIDATION");

    /// <summary>The value <c>ISSUED</c>.</summary>
    public static readonly CertificateStatus ISSUED = new("ISSUED");

    /// <summary>The value <c>INACTIVE</c>.</summary>
    public static readonly CertificateStatus INACTIVE = new("INACTIVE");

    /// <summary>The value <c>EXPIRED</c>.</summary>
    public static readonly CertificateStatus EXPIRED = new("EXPIRED");

    /// <summary>The value <c>VALIDATION_TIMED_OUT</c>.</summary>
    public static readonly CertificateStatus VALIDATION_TIMED_OUT = new("VALIDATION_TIMED_OUT");

    /// <summary>The value <c>REVOKED</c>.</summary>
    public static readonly CertificateStatus REVOKED = new("REVOKED");

    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly CertificateStatus FAILED = new("FAILED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public CertificateStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static CertificateStatus FindValue(string value) => FindValue<CertificateStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator CertificateStatus(string value) => FindValue(value);
}
