using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TaskField; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TaskField>))]
public class TaskField : ConstantClass, IConstant<TaskField>
{
    /// <summary>The value <c>TAGS</c>.</summary>
    public static readonly TaskField TAGS = new("TAGS");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TaskField(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TaskField FindValue(string value) => FindValue<TaskField>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TaskField(string value) => FindValue(value);
}
