using Reconciler.Sandbox.LoadBalancing;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// Registers tasks with their target groups while they run, and has those replaced which are found unhealthy, once their
/// service's grace period is over:
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-healthcheck.html
/// </summary>
internal sealed class TargetRegistration
{
    private readonly SandboxSite _site;
    private readonly Shelf<Service> _services;
    private readonly TaskFleet _fleet;
    private readonly ServiceScheduler _scheduler;

    /// <summary>Made after the scheduler, which has to hear of a task first.</summary>
    public TargetRegistration(SandboxSite site, Shelf<Service> services, TaskFleet fleet, ServiceScheduler scheduler)
    {
        (_site, _services, _fleet, _scheduler) = (site, services, fleet, scheduler);
        fleet.Moved += Follow;
    }

    private void Follow(EcsTask task)
    {
        foreach (var group in task.TargetGroups)
        {
            if (Groups?.FindGroup(group.Arn) is null)
                continue;
            if (task.LastStatus == TaskStatus.Running)
                Groups.Register(Target(task, group), () => Judged(task));
            else if (task.LastStatus == TaskStatus.Deactivating)
                Groups.Drain(group.Arn, task.Arn);
            else
                Groups.Deregister(group.Arn, task.Arn);
        }
    }

    private void Judged(EcsTask registered)
    {
        var task = _fleet.Current(registered);
        var judgements = task.TargetGroups.Where(group => Groups!.FindGroup(group.Arn) is not null)
            .Select(group => (Group: group, Health: Groups!.Judgement(group.Arn, task.Arn))).ToList();
        if (judgements.Find(one => one.Health is not null && one.Health != TargetHealth.Healthy) is { Health: { } illness } ill)
        {
            _fleet.Judge(task, TaskHealth.Unhealthy);
            _site.World.Schedule(Grace(task), () => Replace(task, ill.Group, illness));
        }
        else if (judgements.TrueForAll(one => one.Health is not null))
        {
            _fleet.Judge(task, TaskHealth.Healthy);
        }
    }

    private void Replace(EcsTask judged, TargetGroup group, TargetHealth illness)
    {
        if (_fleet.Current(judged) is { IsRunning: true } task)
            _scheduler.Replace(task, group, illness.Description!);
    }

    // What is left of the grace period, which counts from when the task ran.
    private TimeSpan Grace(EcsTask task)
    {
        var grace = TimeSpan.FromSeconds(_services.Find(task.ServiceKey)?.HealthCheckGracePeriodSeconds ?? 0);
        var left = task.StartedAt!.Value + grace - _site.World.Now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static Target Target(EcsTask task, TargetGroup group) =>
        new(group.Arn, task.Arn, task.Network.Address, group.ContainerPort, task.AvailabilityZone, task.Behaviour);

    private ITargetGroups? Groups => _site.Offers<ITargetGroups>().FirstOrDefault();
}
