using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for PolicyType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PolicyType>))]
public class PolicyType : ConstantClass, IConstant<PolicyType>
{
    /// <summary>The value <c>StepScaling</c>.</summary>
    public static readonly PolicyType StepScaling = new("StepScaling");

    /// <summary>The value <c>TargetTrackingScaling</c>.</summary>
    public static readonly PolicyType TargetTrackingScaling = new("TargetTrackingScaling");

    /// <summary>The value <c>PredictiveScaling</c>.</summary>
    public static readonly PolicyType PredictiveScaling = new("PredictiveScaling");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PolicyType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PolicyType FindValue(string value) => FindValue<PolicyType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PolicyType(string value) => FindValue(value);
}
