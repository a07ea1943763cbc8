using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager;

/// <summary>The values that AWS knows for FailureReason; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<FailureReason>))]
public class FailureReason : ConstantClass, IConstant<FailureReason>
{
    /// <summary>The value <c>NO_AVAILABLE_CONTACTS</c>.</summary>
    public static readonly FailureReason NO_AVAILABLE_CONTACTS = new("NO_AVAILABLE_CONTACTS");

    /// <summary>The value <c>ADDITIONAL_VERIFICATION_REQUIRED</c>.</summary>
    public static readonly FailureReason ADDITIONAL_VERIFICATION_REQUIRED = new("ADDITIONAL_VERIFICATION_REQUIRED");

    /// <summary>The value <c>DOMAIN_NOT_ALLOWED</c>.</summary>
    public static readonly FailureReason DOMAIN_NOT_ALLOWED = new("DOMAIN_NOT_ALLOWED");

    /// <summary>The value <c>INVALID_PUBLIC_DOMAIN</c>.</summary>
    public static readonly FailureReason INVALID_PUBLIC_DOMAIN = new("INVALID_PUBLIC_DOMAIN");

    /// <summary>The value <c>DOMAIN_VALIDATION_DENIED</c>.</summary>
    public static readonly FailureReason DOMAIN_VALIDATION_DENIED = new("DOMAIN_VALIDATION_DENIED");

    /// <summary>The value <c>CAA_ERROR</c>.</summary>
    public static readonly FailureReason CAA_ERROR = new("CAA_ERROR");

    /// <summary>The value <c>PCA_LIMIT_EXCEEDED</c>.</summary>
    public static readonly FailureReason PCA_LIMIT_EXCEEDED = new("PCA_LIMIT_EXCEEDED");

    /// <summary>The value <c>PCA_INVALID_ARN</c>.</summary>
    public static readonly FailureReason PCA_INVALID_ARN = new("PCA_INVALID_ARN");

    /// <summary>The value <c>PCA_INVALID_STATE</c>.</summary>
    public static readonly FailureReason PCA_INVALID_STATE = new("PCA_INVALID_STATE");

    /// <summary>The value <c>PCA_REQUEST_FAILED</c>.</summary>
    public static readonly FailureReason PCA_REQUEST_FAILED = new("PCA_REQUEST_FAILED");

    /// <summary>The value <c>PCA_NAME_CONSTRAINTS_VALIDATION</c>.</summary>
    public static readonly FailureReason PCA_NAME_CONSTRAINTS_VALIDATION = new("PCA_NAME_CONSTRAINTS_VALIDATION");

    /// <summary>The value <c>PCA_RESOURCE_NOT_FOUND</c>.</summary>
    public static readonly FailureReason PCA_RESOURCE_NOT_FOUND = new("PCA_RESOURCE_NOT_FOUND");

    /// <summary>The value <c>PCA_INVALID_ARGS</c>.</summary>
    public static readonly FailureReason PCA_INVALID_ARGS = new("PCA_INVALID_ARGS");

    /// <summary>The value <c>PCA_INVALID_DURATION</c>.</summary>
    public static readonly FailureReason PCA_INVALID_DURATION = new("PCA_INVALID_DURATION");

    /// <summary>The value <c>PCA_ACCESS_DENIED</c>.</summary>
    public static readonly FailureReason PCA_ACCESS_DENIED = new("PCA_ACCESS_DENIED");

    /// <summary>The value <c>SLR_NOT_FOUND</c>.</summary>
    public static readonly FailureReason SLR_NOT_FOUND = new("SLR_NOT_FOUND");

    /// <summary>The value <c>OTHER</c>.</summary>
    public static readonly FailureReason OTHER = new("OTHER");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public FailureReason(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static FailureReason FindValue(string value) => FindValue<FailureReason>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator FailureReason(string value) => FindValue(value);
}
