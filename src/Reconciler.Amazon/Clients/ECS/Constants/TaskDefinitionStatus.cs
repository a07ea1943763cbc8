using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TaskDefinitionStatus; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TaskDefinitionStatus>))]
public class TaskDefinitionStatus : ConstantClass, IConstant<TaskDefinitionStatus>
{
    /// <summary>The value <c>ACTIVE</c>.</summary>
    public static readonly TaskDefinitionStatus ACTIVE = new("ACTIVE");

    /// <summary>The value <c>INACTIVE</c>.</summary>
    public static readonly TaskDefinitionStatus INACTIVE = new("INACTIVE");

    /// <summary>The value <c>DELETE_IN_PROGRESS</c>.</summary>
    public static readonly TaskDefinitionStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TaskDefinitionStatus(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TaskDefinitionStatus FindValue(string value) => FindValue<TaskDefinitionStatus>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TaskDefinitionStatus(string value) => FindValue(value);
}
