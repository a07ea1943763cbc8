using Reconciler.Sandbox.AutoScaling;
using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// ECS: clusters, services whose tasks come and go on sandbox time, deployments, and task definitions. A service
/// publishes CPUUtilization and MemoryUtilization while a task of it runs.
/// </summary>
internal sealed class EcsService : SandboxService, IMetricSource, IMetricGate, IScalableServices, IRunningImages
{
    private readonly EcsDirectory _directory;
    private readonly TaskFleet _fleet;
    private readonly TaskDefinitions _definitions;
    private readonly ServiceScheduler _scheduler;
    private readonly ServiceChanges _changes;

    public EcsService(SandboxSite site) : base(site)
    {
        _directory = new EcsDirectory(site);
        _fleet = new TaskFleet(site);
        _fleet.Moved += Tell;
        _definitions = new TaskDefinitions(World);
        _scheduler = new ServiceScheduler(World, _directory.Services, _fleet, _definitions);
        _ = new TargetRegistration(site, _directory.Services, _fleet, _scheduler);
        _changes = new ServiceChanges(site, _directory, _scheduler, _definitions);
    }

    public override ServiceWire Wire { get; } = new("ecs", "ecs", "ecs") { TargetPrefix = "AmazonEC2ContainerServiceV20141113" };

    public override void Seed(SeedMap section) =>
        new EcsSeed(Site, _directory, _fleet, _definitions, _scheduler).Read(section);

    public double? Read(string metricNamespace, string metric, IReadOnlyDictionary<string, string> dimensions) =>
        Named(metricNamespace, dimensions) is { } service ? service.Load.Metric(metric, service.Tasks.Running) : null;

    public bool? IsPublished(string metricNamespace, IReadOnlyDictionary<string, string> dimensions) =>
        Named(metricNamespace, dimensions) is { } service ? service.Tasks.Running > 0 : null;

    public ScalableService? FindScalable(string cluster, string service) =>
        _directory.Services.Find(Service.KeyOf(cluster, service)) is { } found
            ? new ScalableService(
                found.DesiredCount, found.Tasks.Running, found.IsActive,
                found is { IsRolling: true, Primary.RolloutState: RolloutState.InProgress }, !found.IsDaemon)
            : null;

    public IEnumerable<RunningImage> RunningImages() => _fleet.AllAt(DateTimeOffset.MaxValue)
        .Select(RunningImage.Of).OfType<RunningImage>().OrderBy(running => running.Since).ThenBy(running => running.TaskId, StringComparer.Ordinal);

    public void SetDesiredCount(string cluster, string service, int count) =>
        _changes.SetCount(_directory.Services.Find(Service.KeyOf(cluster, service))!, count);

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        .. new ClusterOperations(_directory).All(),
        .. new ServiceLookup(_directory, Site.Account).All(),
        .. _changes.All(),
        .. new TaskOperations(_directory, _fleet).All(),
        .. new TaskDefinitionOperations(Site, _definitions).All(),
    ];

    private void Tell(EcsTask task)
    {
        foreach (var watcher in Site.Offers<ITaskWatcher>())
            watcher.Moved(task);
    }

    private Service? Named(string metricNamespace, IReadOnlyDictionary<string, string> dimensions) =>
        metricNamespace == "AWS/ECS" && dimensions.Count == 2
        && dimensions.TryGetValue("ClusterName", out var cluster) && dimensions.TryGetValue("ServiceName", out var service)
            ? _directory.Services.Find(Service.KeyOf(cluster, service))
            : null;
}
