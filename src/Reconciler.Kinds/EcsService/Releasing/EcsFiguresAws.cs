using Amazon.CloudWatch.Model;
using static Reconciler.Kinds.MetricsAws;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>Requests, answers, response times and utilization of a service, in one GetMetricData.</summary>
internal sealed class EcsFiguresAws(IAwsAccess aws)
{
    /// <summary>How far back it is looked, after a deployment and before it.</summary>
    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(10);

    private readonly MetricsAws _metrics = new(aws);
    private readonly EcsTargetsAws _targets = new(aws);

    /// <summary>The figures since nothing else serves, at most of the last ten minutes, and those of ten minutes before the deployment.</summary>
    public async Task<EcsFigures> SeeAsync(
        EcsServiceLive live, IReadOnlyList<string> targetGroups, DateTimeOffset since, DateTimeOffset serving, CancellationToken ct)
    {
        var now = aws.Time.GetUtcNow();
        var from = serving > now - Stretch ? serving : now - Stretch;
        var behind = targetGroups.Count > 0 ? await _targets.DimensionsAsync(targetGroups[0], ct) : null;
        List<MetricDataQuery> queries =
        [
            Query("cpu", "AWS/ECS", "CPUUtilization", "Average", ("ClusterName", live.Cluster), ("ServiceName", live.Service)),
            Query("memory", "AWS/ECS", "MemoryUtilization", "Average", ("ClusterName", live.Cluster), ("ServiceName", live.Service)),
        ];
        if (behind is not null)
            queries.AddRange(
            [
                Query("requests", "AWS/ApplicationELB", "RequestCount", "Sum", behind),
                Query("errors", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", behind),
                Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind),
            ]);
        var after = await _metrics.AskAsync(queries, from, now, ct);
        var before = behind is null
            ? new Dictionary<string, IReadOnlyList<double>>()
            : await _metrics.AskAsync([Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind)], since - Stretch, since, ct);
        return new EcsFigures(
            Sum(after, "requests"), Sum(after, "errors") ?? (Sum(after, "requests") is null ? null : 0),
            Average(after, "latency"), Average(before, "latency"), Average(after, "cpu"), Average(after, "memory"));
    }
}
