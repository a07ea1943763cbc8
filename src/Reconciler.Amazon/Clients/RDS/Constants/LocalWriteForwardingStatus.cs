using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for LocalWriteForwardingStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LocalWriteForwardingStatus>))]
public class LocalWriteForwardingStatus : ConstantClass, IConstant<LocalWriteForwardingStatus>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly LocalWriteForwardingStatus Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly LocalWriteForwardingStatus Disabled = new("disabled");

    /// <summary>The value <c>enabling</c>.</summary>
    public static readonly LocalWriteForwardingStatus Enabling = new("enabling");

    /// <summary>The value <c>disabling</c>.</summary>
    public static readonly LocalWriteForwardingStatus Disabling = new("disabling");

    /// <summary>The value <c>requested</c>.</summary>
    public static readonly LocalWriteForwardingStatus Requested = new("requested");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LocalWriteForwardingStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LocalWriteForwardingStatus FindValue(string value) => FindValue<LocalWriteForwardingStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LocalWriteForwardingStatus(string value) => FindValue(value);
}
