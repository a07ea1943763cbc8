using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for LoadBalancerSchemeEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LoadBalancerSchemeEnum>))]
public class LoadBalancerSchemeEnum : ConstantClass, IConstant<LoadBalancerSchemeEnum>
{
    /// <summary>The value <c>internet-facing</c>.</summary>
    public static readonly LoadBalancerSchemeEnum InternetFacing = new("internet-facing");

    /// <summary>The value <c>internal</c>.</summary>
    public static readonly LoadBalancerSchemeEnum Internal = new("internal");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LoadBalancerSchemeEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LoadBalancerSchemeEnum FindValue(string value) => FindValue<LoadBalancerSchemeEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LoadBalancerSchemeEnum(string value) => FindValue(value);
}
