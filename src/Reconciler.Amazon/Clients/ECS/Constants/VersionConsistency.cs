using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for VersionConsistency; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<VersionConsistency>))]
public class VersionConsistency : ConstantClass, IConstant<VersionConsistency>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly VersionConsistency Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly VersionConsistency Disabled = new("disabled");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public VersionConsistency(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static VersionConsistency FindValue(string value) => FindValue<VersionConsistency>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator VersionConsistency(string value) => FindValue(value);
}
