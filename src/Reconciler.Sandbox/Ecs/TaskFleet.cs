using System.Globalization;
using Reconciler.Sandbox.Ecr;
using Reconciler.Sandbox.LoadBalancing;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>The tasks of one account and region. They move by themselves, in step with the world.</summary>
internal sealed class TaskFleet(SandboxSite site)
{
    private static readonly string[] Zones = ["a", "b", "c"];

    private readonly Shelf<EcsTask> _shelf = new(site.World);
    private readonly Dictionary<string, DueEvent> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ofService = new(StringComparer.Ordinal);
    private int _launched;

    /// <summary>What becomes of containers, by image; images that are not here are sound.</summary>
    public Dictionary<string, ImageBehaviour> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Hears of every change of a task, also of a launch.</summary>
    public event Action<EcsTask>? Moved;

    public IEnumerable<EcsTask> AllAt(DateTimeOffset moment) => _shelf.AllAt(moment);

    public EcsTask? FindAt(string clusterArn, string id, DateTimeOffset moment) => _shelf.FindAt(Key(clusterArn, id), moment);

    /// <summary>A service's tasks that have not stopped, the oldest first.</summary>
    public IReadOnlyList<EcsTask> Of(string serviceKey) => _ofService.TryGetValue(serviceKey, out var keys)
        ? [.. keys.Select(key => _shelf.Find(key)!)]
        : [];

    /// <summary>Begins to start a task.</summary>
    public EcsTask Launch(Service service, Deployment deployment, TaskDefinition definition)
    {
        var task = Make(service, deployment, definition);
        Keep(task);
        return task;
    }

    /// <summary>Has a task run already since an instant, for a seed.</summary>
    public void HaveRunning(Service service, Deployment deployment, TaskDefinition definition, DateTimeOffset since) =>
        Keep(TaskLifecycle.Run(Make(service, deployment, definition) with { CreatedAt = since, PullStartedAt = since }, since));

    /// <summary>Decides to stop a task.</summary>
    public EcsTask Stop(EcsTask task, string code, string reason)
    {
        var stopping = TaskLifecycle.Stop(task, site.World.Now, code, reason);
        if (!ReferenceEquals(stopping, task))
            Keep(stopping);
        return stopping;
    }

    /// <summary>A task as it is at present, though it may have moved on.</summary>
    public EcsTask Current(EcsTask task) => _shelf.Find(Key(task.ClusterArn, task.Id)) ?? task;

    /// <summary>A load balancer has found something of a running task. What was to happen to it next still is.</summary>
    public void Judge(EcsTask task, TaskHealth health)
    {
        if (task.Health == health)
            return;
        task = task with { Health = health };
        _shelf.Put(Key(task.ClusterArn, task.Id), task);
        Moved?.Invoke(task);
    }

    private void Keep(EcsTask task)
    {
        var key = Key(task.ClusterArn, task.Id);
        if (_next.Remove(key, out var before))
            before.Cancel();
        _shelf.Put(key, task);
        if (!_ofService.TryGetValue(task.ServiceKey, out var keys))
            _ofService[task.ServiceKey] = keys = [];
        if (task.LastStatus == TaskStatus.Stopped)
        {
            keys.Remove(key);
            site.World.Schedule(TaskLifecycle.ShownAfterStop, () => _shelf.Remove(key));
        }
        else if (!keys.Contains(key))
        {
            keys.Add(key);
        }
        if (TaskLifecycle.Next(task) is var (happens, after))
            _next[key] = site.World.Schedule(site.World.About(after), () => Keep(happens(_shelf.Find(key)!, site.World.Now)));
        Moved?.Invoke(task);
    }

    private EcsTask Make(Service service, Deployment deployment, TaskDefinition definition)
    {
        var world = site.World;
        var id = world.Hex(32);
        var groups = service.TargetGroups.Select(group => site.Offers<ITargetGroups>().First().FindGroup(group.Arn)).OfType<LoadBalancing.TargetGroup>().ToList();
        return new EcsTask
        {
            Id = id,
            Arn = site.Arn("ecs", $"task/{service.Cluster}/{id}"),
            ClusterArn = service.ClusterArn,
            ServiceKey = service.Key,
            ServiceName = service.Name,
            StartedBy = deployment.Id,
            Definition = definition,
            LaunchType = service.LaunchType,
            AvailabilityZone = site.Region + Zones[_launched++ % Zones.Length],
            Network = new TaskNetwork(world.Uuid(), "eni-" + world.Hex(17), Mac(world.Hex(10)), Address(world.Chance)),
            Containers = [.. definition.Containers.Select(container =>
                new TaskContainer(container.Name, container.Image, world.Uuid()))],
            Timings = service.Timings with
            {
                Draining = groups.Select(group => group.DeregistrationDelay).Max() ?? service.Timings.Draining,
            },
            Behaviour = definition.Containers.Select(container => Behaviour(container.Image))
                .FirstOrDefault(found => found is not null) ?? ImageBehaviour.Sound,
            TargetGroups = service.TargetGroups,
            Health = groups.Count > 0 ? TaskHealth.Awaited : TaskHealth.Unchecked,
            CreatedAt = world.Now,
        };
    }

    // What a seed says of an image itself goes before what its registry says.
    private ImageBehaviour? Behaviour(string image) =>
        Images.TryGetValue(image, out var seeded) ? seeded
        : site.Offers<IImageRegistry>().Select(registry => registry.CannotPull(image)).FirstOrDefault(why => why is not null) is { } why
            ? new ImageBehaviour(image) { CannotPull = why }
            : null;

    private static string Key(string clusterArn, string id) => $"{clusterArn}/{id}";

    private static string Mac(string digits) => "02:" + string.Join(':', digits.Chunk(2).Select(pair => new string(pair)));

    private static string Address(Random chance) =>
        string.Create(CultureInfo.InvariantCulture, $"10.0.{chance.Next(8, 32)}.{chance.Next(4, 250)}");
}
