using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for PredictiveScalingMode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PredictiveScalingMode>))]
public class PredictiveScalingMode : ConstantClass, IConstant<PredictiveScalingMode>
{
    /// <summary>The value <c>ForecastOnly</c>.</summary>
    public static readonly PredictiveScalingMode ForecastOnly = new("ForecastOnly");

    /// <summary>The value <c>ForecastAndScale</c>.</summary>
    public static readonly PredictiveScalingMode ForecastAndScale = new("ForecastAndScale");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PredictiveScalingMode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PredictiveScalingMode FindValue(string value) => FindValue<PredictiveScalingMode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PredictiveScalingMode(string value) => FindValue(value);
}
