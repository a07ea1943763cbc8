using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for MultiAZStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<MultiAZStatus>))]
public class MultiAZStatus : ConstantClass, IConstant<MultiAZStatus>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly MultiAZStatus Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly MultiAZStatus Disabled = new("disabled");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public MultiAZStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static MultiAZStatus FindValue(string value) => FindValue<MultiAZStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator MultiAZStatus(string value) => FindValue(value);
}
