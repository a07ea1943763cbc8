using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for FailoverStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<FailoverStatus>))]
public class FailoverStatus : ConstantClass, IConstant<FailoverStatus>
{
    /// <summary>The value <c>pending</c>.</summary>
    public static readonly FailoverStatus Pending = new("pending");

    /// <summary>The value <c>failing-over</c>.</summary>
    public static readonly FailoverStatus FailingOver = new("failing-over");

    /// <summary>The value <c>cancelling</c>.</summary>
    public static readonly FailoverStatus Cancelling = new("cancelling");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public FailoverStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static FailoverStatus FindValue(string value) => FindValue<FailoverStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator FailoverStatus(string value) => FindValue(value);
}
