namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// The state machine of one task, without a clock. Starting: PROVISIONING → PENDING → (ACTIVATING) → RUNNING.
/// Stopping: (DEACTIVATING) → STOPPING → DEPROVISIONING → STOPPED. In brackets: behind a load balancer only.
/// </summary>
internal static class TaskLifecycle
{
    /// <summary>Stopped tasks are shown for at least an hour: see DescribeTasks in the API reference.</summary>
    public static readonly TimeSpan ShownAfterStop = TimeSpan.FromHours(1);

    /// <summary>What happens next by itself, and typically after how long; null: nothing.</summary>
    public static (Func<EcsTask, DateTimeOffset, EcsTask> Happens, TimeSpan After)? Next(EcsTask task) => task.LastStatus switch
    {
        TaskStatus.Provisioning => (Pull, task.Timings.Provisioning),
        TaskStatus.Pending when task.Behaviour.CannotPull is { } why =>
            ((now, at) => Stop(now, at, StopCode.FailedToStart, why), task.Timings.Pulling),
        TaskStatus.Pending when task.BehindLoadBalancer => (Activate, task.Timings.Pulling),
        TaskStatus.Pending => (Run, task.Timings.Pulling),
        TaskStatus.Activating => (Run, task.Timings.Activating),
        TaskStatus.Running when task.Behaviour.CrashAfter is { } lasts => (Crash, lasts),
        TaskStatus.Deactivating => (Terminate, task.Timings.Draining),
        TaskStatus.Stopping => (Exit, task.Timings.Stopping),
        TaskStatus.Deprovisioning => (End, task.Timings.Deprovisioning),
        _ => null,
    };

    /// <summary>Decides to stop it. One that is being stopped already stays as it is.</summary>
    /// <param name="task">The task.</param>
    /// <param name="at">When.</param>
    /// <param name="code">Why, as <see cref="StopCode"/> spells it.</param>
    /// <param name="reason">Why, in words.</param>
    public static EcsTask Stop(EcsTask task, DateTimeOffset at, string code, string reason)
    {
        if (task.DesiredStatus == TaskStatus.Stopped)
            return task;
        var stopping = task with
        {
            DesiredStatus = TaskStatus.Stopped,
            StoppingAt = at,
            StopCode = code,
            StoppedReason = reason,
        };

        // Containers that never ran, or have exited already, need no SIGTERM.
        return task.LastStatus switch
        {
            TaskStatus.Running when code == StopCode.ContainerExited => Deprovision(stopping, at),
            TaskStatus.Running when task.BehindLoadBalancer => In(stopping, TaskStatus.Deactivating),
            TaskStatus.Running or TaskStatus.Activating => Terminate(stopping, at),
            _ => Deprovision(stopping, at),
        };
    }

    /// <summary>Takes a task of the seed straight to RUNNING.</summary>
    public static EcsTask Run(EcsTask task, DateTimeOffset at) => In(task, TaskStatus.Running) with
    {
        PullStoppedAt = task.PullStoppedAt ?? at,
        StartedAt = at,
    };

    private static EcsTask Pull(EcsTask task, DateTimeOffset at) => In(task, TaskStatus.Pending) with { PullStartedAt = at };

    private static EcsTask Activate(EcsTask task, DateTimeOffset at) =>
        In(task, TaskStatus.Activating) with { PullStoppedAt = at };

    // Every container is essential: when one exits by itself, the others are stopped.
    private static EcsTask Crash(EcsTask task, DateTimeOffset at)
    {
        var containers = task.Containers.Select(container => container.Image == task.Behaviour.Image
            ? container with { ExitCode = task.Behaviour.ExitCode, Reason = task.Behaviour.Reason }
            : container with { ExitCode = 0 });
        return Stop(task with { Containers = [.. containers] }, at, StopCode.ContainerExited, "Essential container in task exited");
    }

    private static EcsTask Terminate(EcsTask task, DateTimeOffset at) => In(task, TaskStatus.Stopping);

    private static EcsTask Exit(EcsTask task, DateTimeOffset at) =>
        Deprovision(task with { Containers = [.. task.Containers.Select(container => container with { ExitCode = 0 })] }, at);

    private static EcsTask Deprovision(EcsTask task, DateTimeOffset at) =>
        In(task, TaskStatus.Deprovisioning) with { ExecutionStoppedAt = task.StartedAt is null ? null : at };

    private static EcsTask End(EcsTask task, DateTimeOffset at) => In(task, TaskStatus.Stopped) with { StoppedAt = at };

    private static EcsTask In(EcsTask task, string status) => task with { LastStatus = status, Version = task.Version + 1 };
}
