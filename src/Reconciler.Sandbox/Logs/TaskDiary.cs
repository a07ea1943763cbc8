using System.Globalization;
using Reconciler.Sandbox.Ecs;

namespace Reconciler.Sandbox.Logs;

/// <summary>What the containers of a service's tasks write: that they run, that they end, and why they crashed.</summary>
internal sealed class TaskDiary(LogBook book)
{
    /// <summary>Which containers have said that they run: a running task changes in other ways too, its health and what is wanted of it.</summary>
    private readonly HashSet<(string Group, string Stream)> _running = [];

    /// <summary>Writes what a change of a task means, to every group of its service.</summary>
    public void Note(EcsTask task)
    {
        foreach (var group in book.Groups.All.Where(group => group.Service == task.ServiceKey))
        {
            foreach (var container in task.Containers)
            {
                var stream = $"{task.ServiceName}/{container.Name}/{task.Id}";
                if (Line(task, container) is var (at, message) && IsNews(task, (group.Name, stream)))
                    book.Write(group.Name, at, stream, message);
            }
        }
    }

    private bool IsNews(EcsTask task, (string Group, string Stream) place)
    {
        if (task.LastStatus == Ecs.TaskStatus.Running) return _running.Add(place);
        _running.Remove(place);
        return true;
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
