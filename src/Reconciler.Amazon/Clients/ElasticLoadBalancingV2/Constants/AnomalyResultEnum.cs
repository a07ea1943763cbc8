using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The values that AWS knows for AnomalyResultEnum; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<AnomalyResultEnum>))]
public class AnomalyResultEnum : ConstantClass, IConstant<AnomalyResultEnum>
{
    /// <summary>The value <c>anomalous</c>.</summary>
    public static readonly AnomalyResultEnum Anomalous = new("anomalous");

    /// <summary>The value <c>normal</c>.</summary>
    public static readonly AnomalyResultEnum Normal = new("normal");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public AnomalyResultEnum(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static AnomalyResultEnum FindValue(string value) => FindValue<AnomalyResultEnum>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator AnomalyResultEnum(string value) => FindValue(value);
}
