using System.Globalization;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// Brings services to their desired counts and their primary deployments. It counts at once when a task moves, and acts
/// a little later: 1. starts and stops tasks; 2. gives a deployment up that cannot start any; 3. declares what is steady.
/// </summary>
internal sealed class ServiceScheduler
{
    private readonly SandboxWorld _world;
    private readonly Shelf<Service> _services;
    private readonly TaskFleet _tasks;
    private readonly TaskDefinitions _definitions;
    private readonly ServiceEvents _events;
    private readonly DeploymentOutcomes _outcomes;
    private readonly LaunchThrottle _throttle;
    private readonly Dictionary<string, (DueEvent Event, DateTimeOffset At)> _wakes = new(StringComparer.Ordinal);

    public ServiceScheduler(SandboxWorld world, Shelf<Service> services, TaskFleet tasks, TaskDefinitions definitions)
    {
        (_world, _services, _tasks, _definitions) = (world, services, tasks, definitions);
        _events = new ServiceEvents(world);
        _outcomes = new DeploymentOutcomes(world, _events);
        _throttle = new LaunchThrottle(world);
        tasks.Moved += Count;
    }

    /// <summary>Puts a service that somebody changed, and looks at it a little later.</summary>
    public void Put(Service service)
    {
        _services.Put(service.Key, service with { IsSteady = false });
        Wake(service, service.Timings.Scheduling);
    }

    /// <summary>The same service with another deployment begun, which has no failures behind it.</summary>
    public Service Deploy(Service service, string taskDefinition)
    {
        _throttle.Forget(service);
        var former = service.Deployments.Select(one => one with { Status = Deployment.Active });
        return service with
        {
            TaskDefinition = taskDefinition,
            Deployments = [Deployment.Begin(NewId(), taskDefinition, _world.Now), .. former],
        };
    }

    /// <summary>Stops a task that failed the health checks of a target group; another one is started in its place.</summary>
    public void Replace(EcsTask task, TargetGroup group, string why)
    {
        if (_services.Find(task.ServiceKey) is not { } service)
            return;
        _services.Put(service.Key, _events.Stopped(_events.Unhealthy(service, task, group, why), [task]) with { IsSteady = false });
        _tasks.Stop(task, StopCode.ByScheduler, $"Task failed ELB health checks in (target-group {group.Arn})");
    }

    /// <summary><c>ecs-svc/</c> and 19 digits.</summary>
    public string NewId() => string.Create(
        CultureInfo.InvariantCulture, $"ecs-svc/{_world.Chance.NextInt64(1_000_000_000_000_000_000, 9_000_000_000_000_000_000)}");

    // At the earliest of what was asked for.
    private void Wake(Service service, TimeSpan after)
    {
        var at = _world.Now + after;
        if (_wakes.TryGetValue(service.Key, out var before))
        {
            if (before.At <= at)
                return;
            before.Event.Cancel();
        }
        _wakes[service.Key] = (_world.Schedule(after, () => Act(service.Key)), at);
    }

    // A task has moved: count its service's tasks again.
    private void Count(EcsTask task)
    {
        if (_services.Find(task.ServiceKey) is not { Status: not ServiceStatus.Inactive } service)
            return;
        var counted = Counted(service);
        if (task is { IsRunning: true, Health: TaskHealth.Unchecked or TaskHealth.Awaited })
            counted = _events.Registered(counted);
        if (task.IsReady)
            counted = Run(counted, task);
        if (HasFailed(task))
            counted = Fail(counted, task);
        if (counted.Deployments.SequenceEqual(service.Deployments))
            return;
        _services.Put(counted.Key, counted with { IsSteady = false });
        Wake(counted, counted.Timings.Scheduling);
    }

    private Service Run(Service service, EcsTask task)
    {
        _throttle.Forget(service);
        return Change(service, task.StartedBy, one => one with { HasRun = true, FailedTasks = 0 });
    }

    // It could not start, or it ended before it took requests, by itself or because it failed its health checks.
    private static bool HasFailed(EcsTask task) => task switch
    {
        { StopCode: StopCode.FailedToStart, LastStatus: TaskStatus.Deprovisioning } => true,
        { StopCode: StopCode.ContainerExited, LastStatus: TaskStatus.Deprovisioning } => task.Health is TaskHealth.Awaited or TaskHealth.Unhealthy,
        { StopCode: StopCode.ByScheduler, LastStatus: TaskStatus.Deactivating } => task.Health == TaskHealth.Unhealthy,
        _ => false,
    };

    // What a former deployment could not start is of no interest any more.
    private Service Fail(Service service, EcsTask task)
    {
        if (task.StartedBy != service.Primary?.Id)
            return service;
        service = Change(service, task.StartedBy, one => one.HasRun ? one : one with { FailedTasks = one.FailedTasks + 1 });
        return _throttle.Failed(service) ? _events.Impaired(service) : service;
    }

    private void Act(string key)
    {
        _wakes.Remove(key);
        if (_services.Find(key) is not { Primary: { } primary } service)
            return;
        service = Change(service, primary.Id, one => one with { DesiredCount = service.DesiredCount });
        var step = Next(service, primary);
        if (step.Start > 0 && _throttle.Hold(service) is var hold && hold > TimeSpan.Zero)
        {
            Wake(service, hold);
            step = step with { Start = 0 };
        }

        // 1. Tasks. The shelf is put first, so that what moves meanwhile counts on top of it.
        _services.Put(key, service);
        var stopped = Stop(service, step);
        var started = Start(service, primary, step.Start);
        service = Counted(_services.Find(key)!);
        if (started.Count > 0)
            service = _events.Started(service, started);
        if (stopped.Count > 0)
            service = _events.Stopped(service, stopped);
        if (IsStuck(service, step))
            service = _events.Stuck(service);

        // 2. The circuit breaker; what it leads to is begun at the next look.
        if (CircuitBreaker.Opens(service))
        {
            _throttle.Forget(service);
            _services.Put(key, _outcomes.GiveUp(service));
            Wake(service, service.Timings.Scheduling);
            return;
        }

        // 3. Steadiness.
        _services.Put(key, _outcomes.Settle(service));
    }

    private static Rollout Next(Service service, Deployment primary)
    {
        var former = service.Deployments.Skip(1).Aggregate(new TaskCounts(), (sum, one) => sum + one.Tasks);
        return Rollout.Next(
            service.DesiredCount, service.Settings, primary.Tasks, former, primary.RolloutState != RolloutState.Failed);
    }

    private List<EcsTask> Stop(Service service, Rollout step)
    {
        if (step is { StopPrimary: 0, StopFormer: 0 })
            return [];
        var primary = service.Primary!;
        var live = _tasks.Of(service.Key).Where(task => task.DesiredStatus == TaskStatus.Running).ToList();
        var surplus = live.Where(task => task.StartedBy == primary.Id).OrderByDescending(task => task.IsPending)
            .ThenBy(task => task.IsReady).ThenByDescending(task => task.CreatedAt).Take(step.StopPrimary);
        var former = live.Where(task => task.StartedBy != primary.Id).OrderByDescending(task => task.IsPending)
            .ThenBy(task => task.IsReady).ThenBy(task => task.CreatedAt).Take(step.StopFormer);
        return [.. surplus.Concat(former).ToList().Select(task => _tasks.Stop(
            task, StopCode.ByScheduler, $"Scaling activity initiated by (deployment {primary.Id})"))];
    }

    private List<EcsTask> Start(Service service, Deployment primary, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _tasks.Launch(service, primary, _definitions.ByArn(primary.TaskDefinition)))];

    // Nothing moves, nothing can be moved, and yet there is something to do.
    private bool IsStuck(Service service, Rollout step) =>
        service is { IsRolling: true, Deployments.Count: > 1, Primary: { RolloutState: RolloutState.InProgress, Tasks.Pending: 0 } primary }
        && step == default && primary.Tasks.Running < service.DesiredCount && !_wakes.ContainsKey(service.Key);

    private Service Counted(Service service)
    {
        var byDeployment = _tasks.Of(service.Key).ToLookup(task => task.StartedBy, StringComparer.Ordinal);
        return service with
        {
            Deployments = [.. service.Deployments.Select(one => Counted(one, TaskCounts.Of(byDeployment[one.Id])))],
        };
    }

    private Deployment Counted(Deployment deployment, TaskCounts tasks)
    {
        // What is being replaced is to have what it still has.
        var desired = deployment.Status == Deployment.Primary ? deployment.DesiredCount : tasks.All;
        return tasks == deployment.Tasks && desired == deployment.DesiredCount
            ? deployment
            : deployment with { Tasks = tasks, DesiredCount = desired, UpdatedAt = _world.Now };
    }

    private static Service Change(Service service, string deployment, Func<Deployment, Deployment> change) => service with
    {
        Deployments = [.. service.Deployments.Select(one => one.Id == deployment ? change(one) : one)],
    };
}
