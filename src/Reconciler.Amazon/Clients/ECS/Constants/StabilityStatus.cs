using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for StabilityStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<StabilityStatus>))]
public class StabilityStatus : ConstantClass, IConstant<StabilityStatus>
{
    /// <summary>The value <c>STEADY_STATE</c>.</summary>
    public static readonly StabilityStatus STEADY_STATE = new("STEADY_STATE");

    /// <summary>The value <c>STABILIZING</c>.</summary>
    public static readonly StabilityStatus STABILIZING = new("STABILIZING");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public StabilityStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static StabilityStatus FindValue(string value) => FindValue<StabilityStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator StabilityStatus(string value) => FindValue(value);
}
