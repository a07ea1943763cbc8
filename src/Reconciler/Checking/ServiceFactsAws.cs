using Amazon.CloudWatch.Model;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Checking;

/// <summary>What a service's look does not say: its stopped tasks, its log, its targets, its requests, its page, its load.</summary>
internal sealed class ServiceFactsAws(IAwsAccess aws)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    private readonly EcsPageAws _page = new(aws);
    private readonly EcsFailedTasksAws _tasks = new(aws);
    private readonly EcsLogLinesAws _lines = new(aws);
    private readonly EcsTargetsAws _targets = new(aws);
    private readonly MetricsAws _metrics = new(aws);

    /// <summary>Asks everything of one service, side by side.</summary>
    /// <param name="declaration">The service.</param>
    /// <param name="look">Its look, which is on its way: only it says which target groups there are.</param>
    /// <param name="awake">Whether it is to serve.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<ServiceFacts> SeeAsync(
        ResourceDeclaration declaration, Task<Observation> look, bool awake, DateTimeOffset now, CancellationToken ct)
    {
        var spec = (EcsServiceSpec)declaration.Spec;
        var stopped = Answered.AskAsync(() => StoppedAsync(spec, now, ct));
        var lines = spec.Release.Logs is { } rule ? Answered.AskAsync(() => _lines.CountAsync(rule, now - Hour, ct)) : null;
        var seen = await look;
        // A service that is not there has no tasks to list: AWS would refuse the question, and its own line says it already.
        if (seen is AbsentObservation)
        {
            await stopped;
            return new ServiceFacts { ErrorLines = lines is null ? null : await lines };
        }

        var live = awake ? (seen as PresentObservation)?.Live as EcsServiceLive : null;
        // Until a release is proven, its look asks the page too.
        var page = live?.Facts?.Page is { } answer ? Task.FromResult(answer)
            : live is not null && spec.Release.HealthCheck is { } health ? _page.SeeAsync(health, ct)
            : null;
        var load = live is not null && spec.Release.Performance is { } limits ? Answered.AskAsync(() => LoadAsync(live, limits, now, ct)) : null;
        var groups = awake && seen is PresentObservation { Live: EcsServiceLive { TargetGroups: { Count: > 0 } arns } } ? arns : null;
        var targets = groups is null ? null : Answered.AskAsync(() => _targets.SeeAsync(groups, ct));
        var traffic = groups is null ? null : Answered.AskAsync(() => TrafficAsync(groups, now, ct));
        return new ServiceFacts
        {
            StoppedTasks = await stopped,
            ErrorLines = lines is null ? null : await lines,
            Targets = targets is null ? null : await targets,
            Traffic = traffic is null ? null : await traffic,
            Page = page is null ? null : await page,
            Load = load is null ? null : await load,
        };
    }

    private async Task<IReadOnlyList<EcsStoppedTask>> StoppedAsync(EcsServiceSpec spec, DateTimeOffset now, CancellationToken ct)
    {
        var stopped = await _tasks.StoppedAsync(spec.Cluster, spec.Service, ct);
        return [.. stopped.Where(t => t.StoppedAt is null || t.StoppedAt >= now - Day)];
    }

    private async Task<SeenTraffic> TrafficAsync(IReadOnlyList<string> groups, DateTimeOffset now, CancellationToken ct)
    {
        var behind = await Task.WhenAll(groups.Select(g => _targets.DimensionsAsync(g, ct)));
        var queries = new List<MetricDataQuery>();
        var balancers = behind.OfType<IReadOnlyList<(string Name, string Value)>>().Select(b => b[0]).Distinct().ToList();
        foreach (var dimensions in behind.OfType<IReadOnlyList<(string, string)>>())
        {
            queries.Add(MetricsAws.Query($"requests{queries.Count}", "AWS/ApplicationELB", "RequestCount", "Sum", dimensions));
            queries.Add(MetricsAws.Query($"errors{queries.Count}", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", dimensions));
        }

        if (queries.Count == 0) return new SeenTraffic(0, 0);
        for (var i = 0; i < balancers.Count; i++)
        {
            queries.Add(MetricsAws.Query($"reached{i}", "AWS/ApplicationELB", "RequestCount", "Sum", balancers[i]));
            queries.Add(MetricsAws.BalancerErrors($"balancer{i}", balancers[i]));
        }

        var values = await _metrics.AskAsync(queries, now - Hour, now, ct);
        return new SeenTraffic(Sum("requests"), Sum("errors"))
        {
            Balancers = balancers.Index().ToDictionary(
                b => b.Item.Value,
                b => new SeenBalancer(MetricsAws.Sum(values, $"reached{b.Index}") ?? 0, MetricsAws.Sum(values, $"balancer{b.Index}") ?? 0)),
        };

        double Sum(string prefix) => values.Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(v => v.Value.Sum());
    }
    private async Task<SeenLoad> LoadAsync(EcsServiceLive live, EcsPerformance limits, DateTimeOffset now, CancellationToken ct)
    {
        var behind = limits.Latency is not null && live.TargetGroups is [var first, ..] ? await _targets.DimensionsAsync(first, ct) : null;
        (string, string)[] own = [("ClusterName", live.Cluster), ("ServiceName", live.Service)];
        List<MetricDataQuery> queries =
        [
            MetricsAws.Query("cpu", "AWS/ECS", "CPUUtilization", "Average", own),
            MetricsAws.Query("memory", "AWS/ECS", "MemoryUtilization", "Average", own),
        ];
        if (behind is not null) queries.Add(MetricsAws.Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind));
        var values = await _metrics.AskAsync(queries, now - Lately, now, ct);
        return new SeenLoad(MetricsAws.Average(values, "latency"), MetricsAws.Average(values, "cpu"), MetricsAws.Average(values, "memory"));
    }
}
