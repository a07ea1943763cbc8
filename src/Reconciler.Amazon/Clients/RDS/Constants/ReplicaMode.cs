using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS;

/// <summary>The values that AWS knows for ReplicaMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<ReplicaMode>))]
public class ReplicaMode : ConstantClass, IConstant<ReplicaMode>
{
    /// <summary>The value <c>open-read-only</c>.</summary>
    public static readonly ReplicaMode OpenReadOnly = new("open-read-only");

    /// <summary>The value <c>mounted</c>.</summary>
    public static readonly ReplicaMode Mounted = new("mounted");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public ReplicaMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static ReplicaMode FindValue(string value) => FindValue<ReplicaMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator ReplicaMode(string value) => FindValue(value);
}
