using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for PlacementConstraintType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<PlacementConstraintType>))]
public class PlacementConstraintType : ConstantClass, IConstant<PlacementConstraintType>
{
    /// <summary>The value <c>distinctInstance</c>.</summary>
    public static readonly PlacementConstraintType DistinctInstance = new("distinctInstance");

    /// <summary>The value <c>memberOf</c>.</summary>
    public static readonly PlacementConstraintType MemberOf = new("memberOf");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public PlacementConstraintType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static PlacementConstraintType FindValue(string value) => FindValue<PlacementConstraintType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator PlacementConstraintType(string value) => FindValue(value);
}
