using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TaskDefinitionPlacementConstraintType; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TaskDefinitionPlacementConstraintType>))]
public class TaskDefinitionPlacementConstraintType : ConstantClass, IConstant<TaskDefinitionPlacementConstraintType>
{
    /// <summary>The value <c>memberOf</c>.</summary>
    public static readonly TaskDefinitionPlacementConstraintType MemberOf = new("memberOf");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TaskDefinitionPlacementConstraintType(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TaskDefinitionPlacementConstraintType FindValue(string value) => FindValue<TaskDefinitionPlacementConstraintType>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TaskDefinitionPlacementConstraintType(string value) => FindValue(value);
}
