namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// A task's statuses, as AWS spells them:
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
/// </summary>
internal static class TaskStatus
{
    public const string Provisioning = "PROVISIONING";
    public const string Pending = "PENDING";
    public const string Activating = "ACTIVATING";
    public const string Running = "RUNNING";
    public const string Deactivating = "DEACTIVATING";
    public const string Stopping = "STOPPING";
    public const string Deprovisioning = "DEPROVISIONING";
    public const string Stopped = "STOPPED";
}

/// <summary>Why a task was stopped, as AWS spells it.</summary>
internal static class StopCode
{
    public const string FailedToStart = "TaskFailedToStart";
    public const string ContainerExited = "EssentialContainerExited";
    public const string ByUser = "UserInitiated";
    public const string ByScheduler = "ServiceSchedulerInitiated";
}
