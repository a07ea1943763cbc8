using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The values that AWS knows for AdjustmentType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<AdjustmentType>))]
public class AdjustmentType : ConstantClass, IConstant<AdjustmentType>
{
    /// <summary>The value <c>ChangeInCapacity</c>.</summary>
    public static readonly AdjustmentType ChangeInCapacity = new("ChangeInCapacity");

    /// <summary>The value <c>PercentChangeInCapacity</c>.</summary>
    public static readonly AdjustmentType PercentChangeInCapacity = new("PercentChangeInCapacity");

    /// <summary>The value <c>ExactCapacity</c>.</summary>
    public static readonly AdjustmentType ExactCapacity = new("ExactCapacity");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public AdjustmentType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static AdjustmentType FindValue(string value) => FindValue<AdjustmentType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator AdjustmentType(string value) => FindValue(value);
}
