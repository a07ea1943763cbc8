using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for LoadBalancerStateEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<LoadBalancerStateEnum>))]
public class LoadBalancerStateEnum : ConstantClass, IConstant<LoadBalancerStateEnum>
{
    /// <summary>The value <c>active</c>.</summary>
    public static readonly LoadBalancerStateEnum Active = new("active");

    /// <summary>The value <c>provisioning</c>.</summary>
    public static readonly LoadBalancerStateEnum Provisioning = new("provisioning");

    /// <summary>The value <c>active_impaired</c>.</summary>
    public static readonly LoadBalancerStateEnum Active_impaired = new("active_impaired");

    /// <summary>The value <c>failed</c>.</summary>
    public static readonly LoadBalancerStateEnum Failed = new("failed");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public LoadBalancerStateEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static LoadBalancerStateEnum FindValue(string value) => FindValue<LoadBalancerStateEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator LoadBalancerStateEnum(string value) => FindValue(value);
}
