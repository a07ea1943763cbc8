using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for WriteForwardingStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<WriteForwardingStatus>))]
public class WriteForwardingStatus : ConstantClass, IConstant<WriteForwardingStatus>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly WriteForwardingStatus Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly WriteForwardingStatus Disabled = new("disabled");

    /// <summary>The value <c>enabling</c>.</summary>
    public static readonly WriteForwardingStatus Enabling = new("enabling");

    /// <summary>The value <c>disabling</c>.</summary>
    public static readonly WriteForwardingStatus Disabling = new("disabling");

    /// <summary>The value <c>unknown</c>.</summary>
    public static readonly WriteForwardingStatus Unknown = new("unknown");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public WriteForwardingStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static WriteForwardingStatus FindValue(string value) => FindValue<WriteForwardingStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator WriteForwardingStatus(string value) => FindValue(value);
}
