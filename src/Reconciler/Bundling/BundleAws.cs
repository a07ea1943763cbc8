using Amazon.CloudWatch.Model;
using Amazon.ECS.Model;
using Amazon.ElastiCache.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;
using Reconciler.Checking;
using Reconciler.Kinds;
using Reconciler.Kinds.Alarm;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Dashboard;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Bundling;

/// <summary>What AWS says of everything that an environment declares, answer by answer. What could not be asked is said in its place.</summary>
/// <param name="aws">The way there.</param>
internal sealed class BundleAws(IAwsAccess aws)
{
    /// <summary>What DescribeTasks and DescribeAlarms take at most.</summary>
    private const int Batch = 100;

    /// <summary>Asks for everything, side by side.</summary>
    /// <param name="subject">The environment.</param>
    /// <param name="since">Since when logs and events are wanted.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<IReadOnlyList<BundlePart>> SeeAsync(CheckSubject subject, DateTimeOffset since, CancellationToken ct)
    {
        var services = subject.Services.Select(s => (s.Address.Name, Spec: (EcsServiceSpec)s.Spec)).ToList();
        var specs = subject.Spec.Resources.Select(r => r.Spec).ToList();
        IEnumerable<Task<IReadOnlyList<BundlePart>>> asked =
        [
            ServicesAsync(services, since, ct),
            .. specs.OfType<AlarmSpec>().Select(a => a.Definition.Name).Chunk(Batch)
                .Select((names, i) => OneAsync($"aws/alarms{(i == 0 ? "" : $"-{i + 1}")}.json", () => AlarmsAsync(names, ct))),
            .. specs.OfType<RdsInstanceSpec>().SelectMany(d => new[]
            {
                OneAsync($"aws/db-{d.Identifier}.json", async () => await aws.Rds.ReadAsync(
                    "DescribeDBInstances", (rds, c) => rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = d.Identifier }, c), ct)),
                OneAsync($"aws/db-{d.Identifier}-events.json", () => EventsAsync(d.Identifier, SourceType.DbInstance, since, ct)),
            }),
            .. specs.OfType<AuroraClusterSpec>().SelectMany(d => new[]
            {
                OneAsync($"aws/db-cluster-{d.Identifier}.json", async () => await aws.Rds.ReadAsync(
                    "DescribeDBClusters", (rds, c) => rds.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = d.Identifier }, c), ct)),
                OneAsync($"aws/db-cluster-{d.Identifier}-events.json", () => EventsAsync(d.Identifier, SourceType.DbCluster, since, ct)),
            }),
            .. specs.OfType<ReplicationGroupSpec>().Select(g => OneAsync($"aws/cache-{g.Id}.json", async () => await aws.ElastiCache.ReadAsync(
                "DescribeReplicationGroups", (cache, c) => cache.DescribeReplicationGroupsAsync(new DescribeReplicationGroupsRequest { ReplicationGroupId = g.Id }, c), ct))),
            .. specs.OfType<DashboardSpec>().Select(d => OneAsync($"aws/dashboard-{d.Name}.json", async () => await aws.CloudWatch.ReadAsync(
                "GetDashboard", (watch, c) => watch.GetDashboardAsync(new GetDashboardRequest { DashboardName = d.Name }, c), ct))),
        ];
        return [.. (await Task.WhenAll(asked)).SelectMany(parts => parts)];
    }

    /// <summary>Services, then the logs that they write to: several may write to one.</summary>
    private async Task<IReadOnlyList<BundlePart>> ServicesAsync(IReadOnlyList<(string Name, EcsServiceSpec Spec)> services, DateTimeOffset since, CancellationToken ct)
    {
        var seen = await Task.WhenAll(services.Select(s => ServiceAsync(s.Name, s.Spec, ct)));
        var logs = await Task.WhenAll(seen.SelectMany(s => s.LogGroups).Distinct(StringComparer.Ordinal).Select(group => LogAsync(group, since, ct)));
        return [.. seen.SelectMany(s => s.Parts), .. logs];
    }

    private async Task<(IReadOnlyList<BundlePart> Parts, IReadOnlyList<string> LogGroups)> ServiceAsync(string name, EcsServiceSpec spec, CancellationToken ct)
    {
        var folder = $"aws/{name}";
        var request = new DescribeServicesRequest { Cluster = spec.Cluster, Services = [spec.Service] };
        var seen = await Answered.AskAsync(() => aws.Ecs.ReadAsync("DescribeServices", (ecs, c) => ecs.DescribeServicesAsync(request, c), ct));
        var service = seen.Value?.Services?.FirstOrDefault();
        var definition = service?.TaskDefinition is { } arn
            ? await Answered.AskAsync(() => aws.Ecs.ReadAsync(
                "DescribeTaskDefinition", (ecs, c) => ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = arn }, c), ct))
            : null;
        var groups = (service?.LoadBalancers ?? []).Select(l => l.TargetGroupArn).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var rest = await Task.WhenAll(
        [
            TasksAsync($"{folder}/tasks-running.json", spec, "RUNNING", ct),
            TasksAsync($"{folder}/tasks-stopped.json", spec, "STOPPED", ct),
            .. groups.Select((group, i) => OneAsync($"{folder}/targets{(i == 0 ? "" : $"-{i + 1}")}.json", async () => await aws.LoadBalancing.ReadAsync(
                "DescribeTargetHealth", (elb, c) => elb.DescribeTargetHealthAsync(new DescribeTargetHealthRequest { TargetGroupArn = group }, c), ct))),
        ]);
        return (
            [
                Part($"{folder}/service.json", seen),
                .. definition is null ? Array.Empty<BundlePart>() : [Part($"{folder}/task-definition.json", definition)],
                .. rest.SelectMany(parts => parts),
            ],
            [.. LogGroups(spec, definition?.Value?.TaskDefinition)]);
    }

    /// <summary>The declared one, and those that its containers write to.</summary>
    private static IEnumerable<string> LogGroups(EcsServiceSpec spec, TaskDefinition? runs) =>
        (runs?.ContainerDefinitions ?? []).Select(c => c.LogConfiguration?.Options?.GetValueOrDefault("awslogs-group"))
            .Append(spec.Release.Logs?.Group).OfType<string>().Distinct(StringComparer.Ordinal);

    private Task<IReadOnlyList<BundlePart>> TasksAsync(string path, EcsServiceSpec spec, string status, CancellationToken ct) => OneAsync(path, async () =>
    {
        var list = new ListTasksRequest { Cluster = spec.Cluster, ServiceName = spec.Service, DesiredStatus = status, MaxResults = Batch };
        var arns = (await aws.Ecs.ReadAsync("ListTasks", (ecs, c) => ecs.ListTasksAsync(list, c), ct)).TaskArns ?? [];
        return arns.Count == 0
            ? new DescribeTasksResponse { Tasks = [] }
            : await aws.Ecs.ReadAsync("DescribeTasks", (ecs, c) => ecs.DescribeTasksAsync(new DescribeTasksRequest { Cluster = spec.Cluster, Tasks = arns }, c), ct);
    });

    private async Task<AmazonWebServiceResponse> AlarmsAsync(string[] names, CancellationToken ct) => await aws.CloudWatch.ReadAsync(
        "DescribeAlarms",
        (watch, c) => watch.DescribeAlarmsAsync(new DescribeAlarmsRequest { AlarmNames = [.. names], AlarmTypes = ["MetricAlarm", "CompositeAlarm"], MaxRecords = Batch }, c), ct);

    private async Task<AmazonWebServiceResponse> EventsAsync(string identifier, SourceType type, DateTimeOffset since, CancellationToken ct) =>
        await aws.Rds.ReadAsync(
            "DescribeEvents",
            (rds, c) => rds.DescribeEventsAsync(new DescribeEventsRequest { SourceIdentifier = identifier, SourceType = type, StartTime = since.UtcDateTime }, c), ct);

    private async Task<BundlePart> LogAsync(string group, DateTimeOffset since, CancellationToken ct)
    {
        var log = await Answered.AskAsync(() => new BundleLogAws(aws).ReadAsync(group, since, ct));
        return new BundlePart($"logs/{group.Trim('/').Replace('/', '-')}.txt", log.Value ?? "", log.Problem);
    }

    private static async Task<IReadOnlyList<BundlePart>> OneAsync(string path, Func<Task<AmazonWebServiceResponse>> ask) => [Part(path, await Answered.AskAsync(ask))];

    private static BundlePart Part<T>(string path, Answered<T> seen)
        where T : AmazonWebServiceResponse =>
        seen.Problem is { } problem ? new BundlePart(path, "", problem) : new BundlePart(path, AnswerJson.Of(seen.Value).ToJsonString());
}
