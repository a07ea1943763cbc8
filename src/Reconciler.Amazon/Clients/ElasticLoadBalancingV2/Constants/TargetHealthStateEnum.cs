using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for TargetHealthStateEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TargetHealthStateEnum>))]
public class TargetHealthStateEnum : ConstantClass, IConstant<TargetHealthStateEnum>
{
    /// <summary>The value <c>initial</c>.</summary>
    public static readonly TargetHealthStateEnum Initial = new("initial");

    /// <summary>The value <c>healthy</c>.</summary>
    public static readonly TargetHealthStateEnum Healthy = new("healthy");

    /// <summary>The value <c>unhealthy</c>.</summary>
    public static readonly TargetHealthStateEnum Unhealthy = new("unhealthy");

    /// <summary>The value <c>unhealthy.draining</c>.</summary>
    public static readonly TargetHealthStateEnum UnhealthyDraining = new("unhealthy.draining");

    /// <summary>The value <c>unused</c>.</summary>
    public static readonly TargetHealthStateEnum Unused = new("unused");

    /// <summary>The value <c>draining</c>.</summary>
    public static readonly TargetHealthStateEnum Draining = new("draining");

    /// <summary>The value <c>unavailable</c>.</summary>
    public static readonly TargetHealthStateEnum Unavailable = new("unavailable");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TargetHealthStateEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TargetHealthStateEnum FindValue(string value) => FindValue<TargetHealthStateEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TargetHealthStateEnum(string value) => FindValue(value);
}
