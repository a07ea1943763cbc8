namespace Reconciler.Sandbox.Ecs;

/// <summary>Offered by ECS to services that show what containers do, such as their logs.</summary>
internal interface IRunningImages
{
    /// <summary>One entry for each task that runs, or has stopped within the last hour; the longest running first.</summary>
    IEnumerable<RunningImage> RunningImages();
}

/// <summary>What a task's image does while it runs.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Service">The service's name.</param>
/// <param name="TaskId">The task's identifier, 32 hexadecimal digits.</param>
/// <param name="Container">The name of the container that the image makes.</param>
/// <param name="Image">The image, tag included.</param>
/// <param name="Definition">The task definition, which says where its containers log to.</param>
/// <param name="Since">Since when it runs.</param>
/// <param name="Until">When it ended; null: it still runs.</param>
/// <param name="Behaviour">What it does.</param>
internal sealed record RunningImage(
    string Cluster, string Service, string TaskId, string Container, string Image, TaskDefinition Definition,
    DateTimeOffset Since, DateTimeOffset? Until, ImageBehaviour Behaviour)
{
    /// <summary>A task's image that behaves in its own way, else that of its first container; null: it never ran.</summary>
    public static RunningImage? Of(EcsTask task)
    {
        if (task.StartedAt is not { } since)
            return null;
        var container = task.Containers.FirstOrDefault(one => one.Image == task.Behaviour.Image) ?? task.Containers[0];
        return new RunningImage(
            EcsDirectory.LastPart(task.ClusterArn), task.ServiceName, task.Id, container.Name, container.Image, task.Definition,
            since, task.ExecutionStoppedAt, task.Behaviour);
    }
}
