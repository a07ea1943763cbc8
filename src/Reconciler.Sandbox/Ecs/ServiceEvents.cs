using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// What a service tells in its event stream, in AWS's words:
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
/// </summary>
internal sealed class ServiceEvents(SandboxWorld world)
{
    public Service Started(Service service, IReadOnlyList<EcsTask> tasks) =>
        Tell(service, $"has started {tasks.Count} tasks: {Named(tasks)}.");

    public Service Stopped(Service service, IReadOnlyList<EcsTask> tasks)
    {
        service = Tell(service, $"has stopped {tasks.Count} running tasks: {Named(tasks)}.");
        if (service.TargetGroups.Count == 0)
            return service;
        foreach (var group in service.TargetGroups)
            service = Tell(service, $"deregistered {tasks.Count} targets in (target-group {group.Arn})");
        return Tell(service, $"has begun draining connections on {tasks.Count} tasks.");
    }

    public Service Registered(Service service) => service.TargetGroups.Aggregate(
        service, (told, group) => Tell(told, $"registered 1 targets in (target-group {group.Arn})"));

    public Service Unhealthy(Service service, EcsTask task, TargetGroup group, string why) => Tell(
        service, $"(task {task.Id}) (port {group.ContainerPort}) is unhealthy in (target-group {group.Arn}) due to (reason {why}).");

    public Service Completed(Service service, Deployment deployment) =>
        Tell(service, $"(deployment {deployment.Id}) deployment completed.");

    public Service Steady(Service service) => Tell(service, "has reached a steady state.");

    public Service Failed(Service service, Deployment deployment) =>
        Tell(service, $"(deployment {deployment.Id}) deployment failed: tasks failed to start.");

    public Service RollingBack(Service service, Deployment to) => Tell(service, $"rolling back to deployment {to.Id}.");

    public Service Impaired(Service service) => Once(service, "is unable to consistently start tasks successfully.");

    public Service Stuck(Service service) => Once(
        service,
        "was unable to stop or start tasks during a deployment because of the service deployment configuration. "
        + "Update the minimumHealthyPercent or maximumPercent value and try again.");

    // The same trouble is told once until something else happens.
    private Service Once(Service service, string what) =>
        service.Events.Count > 0 && service.Events[0].Message.EndsWith(what, StringComparison.Ordinal) ? service : Tell(service, what);

    private Service Tell(Service service, string what) =>
        service.Tell(new ServiceEvent(world.Uuid(), world.Now, $"(service {service.Name}) {what}"));

    private static string Named(IEnumerable<EcsTask> tasks) => string.Join(' ', tasks.Select(task => $"(task {task.Id})"));
}
