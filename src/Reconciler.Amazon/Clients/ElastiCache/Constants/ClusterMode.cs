using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>The values that AWS knows for ClusterMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ClusterMode>))]
public class ClusterMode : ConstantClass, IConstant<ClusterMode>
{
    /// <summary>The value <c>enabled</c>.</summary>
    public static readonly ClusterMode Enabled = new("enabled");

    /// <summary>The value <c>disabled</c>.</summary>
    public static readonly ClusterMode Disabled = new("disabled");

    /// <summary>The value <c>compatible</c>.</summary>
    public static readonly ClusterMode Compatible = new("compatible");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ClusterMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ClusterMode FindValue(string value) => FindValue<ClusterMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ClusterMode(string value) => FindValue(value);
}
