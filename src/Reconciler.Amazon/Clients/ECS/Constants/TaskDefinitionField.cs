using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TaskDefinitionField; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TaskDefinitionField>))]
public class TaskDefinitionField : ConstantClass, IConstant<TaskDefinitionField>
{
    /// <summary>The value <c>TAGS</c>.</summary>
    public static readonly TaskDefinitionField TAGS = new("TAGS");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TaskDefinitionField(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TaskDefinitionField FindValue(string value) => FindValue<TaskDefinitionField>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TaskDefinitionField(string value) => FindValue(value);
}
