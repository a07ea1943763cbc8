using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for MitigationInEffectEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<MitigationInEffectEnum>))]
public class MitigationInEffectEnum : ConstantClass, IConstant<MitigationInEffectEnum>
{
    /// <summary>The value <c>yes</c>.</summary>
    public static readonly MitigationInEffectEnum Yes = new("yes");

    /// <summary>The value <c>no</c>.</summary>
    public static readonly MitigationInEffectEnum No = new("no");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public MitigationInEffectEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static MitigationInEffectEnum FindValue(string value) => FindValue<MitigationInEffectEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator MitigationInEffectEnum(string value) => FindValue(value);
}
