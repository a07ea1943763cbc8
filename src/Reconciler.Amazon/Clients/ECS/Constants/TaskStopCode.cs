using System.Text.Json.Serialization;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The values that AWS knows for TaskStopCode; any other string is one too.</summary>
[JsonConverter(typeof(ConstantConverter<TaskStopCode>))]
public class TaskStopCode : ConstantClass, IConstant<TaskStopCode>
{
    /// <summary>The value <c>TaskFailedToStart</c>.</summary>
    public static readonly TaskStopCode TaskFailedToStart = new("TaskFailedToStart");

    /// <summary>The value <c>EssentialContainerExited</c>.</summary>
    public static readonly TaskStopCode EssentialContainerExited = new("EssentialContainerExited");

    /// <summary>The value <c>UserInitiated</c>.</summary>
    public static readonly TaskStopCode UserInitiated = new("UserInitiated");

    /// <summary>The value <c>ServiceSchedulerInitiated</c>.</summary>
    public static readonly TaskStopCode ServiceSchedulerInitiated = new("ServiceSchedulerInitiated");

    /// <summary>The value <c>SpotInterruption</c>.</summary>
    public static readonly TaskStopCode SpotInterruption = new("SpotInterruption");

    /// <summary>The value <c>TerminationNotice</c>.</summary>
    public static readonly TaskStopCode TerminationNotice = new("TerminationNotice");

    /// <summary>A value by its wire text, also one that is not listed here.</summary>
    public TaskStopCode(string value) : base(value) { }

    /// <summary>The listed constant of that text, or one made for it.</summary>
    public static TaskStopCode FindValue(string value) => FindValue<TaskStopCode>(value);

    /// <summary>A string is taken as the constant of that text.</summary>
    public static implicit operator TaskStopCode(string value) => FindValue(value);
}
