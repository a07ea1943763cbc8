using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for PredictiveScalingMaxCapacityBreachBehavior; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PredictiveScalingMaxCapacityBreachBehavior>))]
public class PredictiveScalingMaxCapacityBreachBehavior : ConstantClass, IConstant<PredictiveScalingMaxCapacityBreachBehavior>
{
    /// <summary>The value <c>HonorMaxCapacity</c>.</summary>
    public static readonly PredictiveScalingMaxCapacityBreachBehavior HonorMaxCapacity = new("HonorMaxCapacity");

    /// <summary>The value <c>IncreaseMaxCapacity</c>.</summary>
    public static readonly PredictiveScalingMaxCapacityBreachBehavior IncreaseMaxCapacity = new("IncreaseMaxCapacity");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PredictiveScalingMaxCapacityBreachBehavior(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PredictiveScalingMaxCapacityBreachBehavior FindValue(string value) => FindValue<PredictiveScalingMaxCapacityBreachBehavior>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PredictiveScalingMaxCapacityBreachBehavior(string value) => FindValue(value);
}
