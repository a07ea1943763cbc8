using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for AutomaticFailoverStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<AutomaticFailoverStatus>))]
public class AutomaticFailoverStatus : ConstantClass, IConstant<AutomaticFailoverStatus>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly AutomaticFailoverStatus Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly AutomaticFailoverStatus Disabled = new("disabled");

    /// <summary>The value <c>enabling</c>.</summary>
    public static readonly AutomaticFailoverStatus Enabling = new("enabling");

    /// <summary>The value <c>disabling</c>.</summary>
    public static readonly AutomaticFailoverStatus Disabling = new("disabling");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public AutomaticFailoverStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static AutomaticFailoverStatus FindValue(string value) => FindValue<AutomaticFailoverStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator AutomaticFailoverStatus(string value) => FindValue(value);
}
