using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The values that AWS knows for StatusCode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<StatusCode>))]
public class StatusCode : ConstantClass, IConstant<StatusCode>
{
    /// <summary>The value <c>Complete</c>.</summary>
    public static readonly StatusCode Complete = new("Complete");

    /// <summary>The value <c>InternalError</c>.</summary>
    public static readonly StatusCode InternalError = new("InternalError");

    /// <summary>The value <c>PartialData</c>.</summary>
    public static readonly StatusCode PartialData = new("PartialData");

    /// <summary>The value <c>Forbidden</c>.</summary>
    public static readonly StatusCode Forbidden = new("Forbidden");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public StatusCode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static StatusCode FindValue(string value) => FindValue<StatusCode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator StatusCode(string value) => FindValue(value);
}
