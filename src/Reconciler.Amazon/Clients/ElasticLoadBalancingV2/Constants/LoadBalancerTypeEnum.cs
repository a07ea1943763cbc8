using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for LoadBalancerTypeEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LoadBalancerTypeEnum>))]
public class LoadBalancerTypeEnum : ConstantClass, IConstant<LoadBalancerTypeEnum>
{
    /// <summary>The value <c>application</c>.</summary>
    public static readonly LoadBalancerTypeEnum Application = new("application");

    /// <summary>The value <c>network</c>.</summary>
    public static readonly LoadBalancerTypeEnum Network = new("network");

    /// <summary>The value <c>gateway</c>.</summary>
    public static readonly LoadBalancerTypeEnum Gateway = new("gateway");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LoadBalancerTypeEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LoadBalancerTypeEnum FindValue(string value) => FindValue<LoadBalancerTypeEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LoadBalancerTypeEnum(string value) => FindValue(value);
}
