using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for PlacementStrategyType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PlacementStrategyType>))]
public class PlacementStrategyType : ConstantClass, IConstant<PlacementStrategyType>
{
    /// <summary>The value <c>random</c>.</summary>
    public static readonly PlacementStrategyType Random = new("random");

    /// <summary>The value <c>spread</c>.</summary>
    public static readonly PlacementStrategyType Spread = new("spread");

    /// <summary>The value <c>binpack</c>.</summary>
    public static readonly PlacementStrategyType Binpack = new("binpack");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PlacementStrategyType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PlacementStrategyType FindValue(string value) => FindValue<PlacementStrategyType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PlacementStrategyType(string value) => FindValue(value);
}
