using System.Globalization;
using Reconciler.Sandbox.Ecs;

namespace Reconciler.Sandbox.Logs;

/// <summary>What the containers of a service's tasks write: that they run, that they end, and why they crashed.</summary>
internal sealed class TaskDiary(LogBook book)
{
    /// <summary>Writes what a change of a task means, to every group of its service.</summary>
    public void Note(EcsTask task)
    {
        foreach (var group in book.Groups.All.Where(group => group.Service == task.ServiceKey))
        {
            foreach (var container in task.Containers)
            {
                if (Line(task, container) is var (at, message))
                    book.Write(group.Name, at, $"{task.ServiceName}/{container.Name}/{task.Id}", message);
            }
        }
    }

    // A container runs from RUNNING until its task is DEPROVISIONING; one that never ran has written nothing.
    private static (DateTimeOffset At, string Message)? Line(EcsTask task, TaskContainer container) => task switch
    {
        { LastStatus: Ecs.TaskStatus.Running, StartedAt: { } at } => (at, $"INFO {container.Name} started"),
        { LastStatus: Ecs.TaskStatus.Deprovisioning, ExecutionStoppedAt: { } at } => (at, HasCrashed(task, container)
            ? string.Create(CultureInfo.InvariantCulture, $"ERROR {container.Reason ?? "exited by itself"} (exit code {container.ExitCode})")
            : $"INFO {container.Name} stopped"),
        _ => null,
    };

    private static bool HasCrashed(EcsTask task, TaskContainer container) =>
        task.StopCode == StopCode.ContainerExited && container.Image == task.Behaviour.Image;
}
