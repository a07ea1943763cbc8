namespace Reconciler.Sandbox.Ecs;

/// <summary>Offered by services which follow what becomes of tasks; ECS tells all of them.</summary>
internal interface ITaskWatcher
{
    /// <summary>A task was launched or has changed; also those that a seed has running, as of when they started.</summary>
    void Moved(EcsTask task);
}
