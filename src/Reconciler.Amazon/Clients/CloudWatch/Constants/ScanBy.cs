using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for ScanBy; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ScanBy>))]
public class ScanBy : ConstantClass, IConstant<ScanBy>
{
    /// <summary>The value <c>TimestampDescending</c>.</summary>
    public static readonly ScanBy TimestampDescending = new("TimestampDescending");

    /// <summary>The value <c>TimestampAscending</c>.</summary>
    public static readonly ScanBy TimestampAscending = new("TimestampAscending");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ScanBy(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ScanBy FindValue(string value) => FindValue<ScanBy>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ScanBy(string value) => FindValue(value);
}
