using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>How a service's deployments end: completed, given up, or rolled back to.</summary>
internal sealed class DeploymentOutcomes(SandboxWorld world, ServiceEvents events)
{
    /// <summary>Gives the primary deployment up and, where the service says so, goes back to the last that was steady.</summary>
    public Service GiveUp(Service service)
    {
        var failed = service.Primary! with
        {
            RolloutState = RolloutState.Failed,
            RolloutStateReason = "ECS deployment circuit breaker: tasks failed to start.",
            UpdatedAt = world.Now,
        };
        service = events.Failed(service with { Deployments = [failed, .. service.Deployments.Skip(1)] }, failed);
        return service is { Settings.Rollback: true, LastCompleted: { } last } ? RollBack(service, last) : service;
    }

    /// <summary>Forgets deployments that are over, and declares steady what is.</summary>
    public Service Settle(Service service)
    {
        if (service.Status == ServiceStatus.Draining && service.Tasks.All == 0)
            return service with { Status = ServiceStatus.Inactive, Deployments = [] };
        var primary = service.Primary!;

        // What load balancers have not found healthy yet is not done.
        var isDone = primary.Tasks == new TaskCounts(service.DesiredCount, 0);

        // A failed deployment is shown until another one has taken its place.
        var shown = service.Deployments.Where(one => one.Status == Deployment.Primary || one.Tasks.All > 0
            || (one.RolloutState == RolloutState.Failed && !isDone));
        service = service with { Deployments = [.. shown] };
        if (!isDone || service.Deployments.Count > 1 || primary.RolloutState == RolloutState.Failed)
            return service;
        if (primary.RolloutState == RolloutState.InProgress)
            service = Complete(service, primary.Complete(world.Now));
        return service.IsSteady ? service : events.Steady(service) with { IsSteady = true };
    }

    private Service Complete(Service service, Deployment completed)
    {
        service = service with { Deployments = [completed], LastCompleted = completed };
        return service.IsRolling ? events.Completed(service, completed) : service;
    }

    // Its tasks may still run, or be gone already.
    private Service RollBack(Service service, Deployment last)
    {
        var again = (service.Deployments.FirstOrDefault(one => one.Id == last.Id) ?? last with { Tasks = default }) with
        {
            Status = Deployment.Primary,
            RolloutState = RolloutState.InProgress,
            RolloutStateReason = $"ECS deployment circuit breaker: rolling back to deploymentId {last.Id}.",
            UpdatedAt = world.Now,
        };
        var former = service.Deployments.Where(one => one.Id != last.Id).Select(one => one with { Status = Deployment.Active });
        return events.RollingBack(service, again) with { TaskDefinition = again.TaskDefinition, Deployments = [again, .. former] };
    }
}
