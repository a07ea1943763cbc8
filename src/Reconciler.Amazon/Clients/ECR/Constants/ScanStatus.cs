using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR;

/// <summary>The values that AWS knows for ScanStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ScanStatus>))]
public class ScanStatus : ConstantClass, IConstant<ScanStatus>
{
    /// <summary>The value <c>IN_PROGRESS</c>.</summary>
    public static readonly ScanStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>The value <c>COMPLETE</c>.</summary>
    public static readonly ScanStatus COMPLETE = new("COMPLETE");

    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly ScanStatus FAILED = new("FAILED");

    /// <summary>The value <c>UNSUPPORTED_IMAGE</c>.</summary>
    public static readonly ScanStatus UNSUPPORTED_IMAGE = new("UNSUPPORTED_IMAGE");

    /// <summary>The value <c>ACTIVE</c>.</summary>
    public static readonly ScanStatus ACTIVE = new("ACTIVE");

    /// <summary>The value <c>PENDING</c>.</summary>
    public static readonly ScanStatus PENDING = new("PENDING");

    /// <summary>The value <c>SCAN_ELIGIBILITY_EXPIRED</c>.</summary>
    public static readonly ScanStatus SCAN_ELIGIBILITY_EXPIRED = new("SCAN_ELIGIBILITY_EXPIRED");

    /// <summary>The value <c>FINDINGS_UNAVAILABLE</c>.</summary>
    public static readonly ScanStatus FINDINGS_UNAVAILABLE = new("FINDINGS_UNAVAILABLE");

    /// <summary>The value <c>LIMIT_EXCEEDED</c>.</summary>
    public static readonly ScanStatus LIMIT_EXCEEDED = new("LIMIT_EXCEEDED");

    /// <summary>The value <c>IMAGE_ARCHIVED</c>.</summary>
    public static readonly ScanStatus IMAGE_ARCHIVED = new("IMAGE_ARCHIVED");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ScanStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ScanStatus FindValue(string value) => FindValue<ScanStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ScanStatus(string value) => FindValue(value);
}
