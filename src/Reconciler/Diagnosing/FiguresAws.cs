using Amazon.CloudWatch.Model;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.MetricsAws;

namespace Reconciler.Diagnosing;

/// <summary>How fast, how busy and how faulty a service is, and how busy its databases are.</summary>
internal sealed class FiguresAws(IAwsAccess aws)
{
    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly MetricsAws _metrics = new(aws);

    /// <summary>Those of a service.</summary>
    /// <param name="live">The service.</param>
    /// <param name="behind">The dimensions of its target group; null where it is behind no load balancer.</param>
    /// <param name="deployed">When it was deployed last, of what is worth comparing with; null where it was not.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<SeenFigures> SeeAsync(
        EcsServiceLive live, IReadOnlyList<(string Name, string Value)>? behind, DateTimeOffset? deployed, DateTimeOffset now, CancellationToken ct)
    {
        (string, string)[] own = [("ClusterName", live.Cluster), ("ServiceName", live.Service)];
        List<MetricDataQuery> queries = [Query("cpu", "AWS/ECS", "CPUUtilization", "Average", own)];
        if (behind is not null)
            queries.AddRange(
            [
                Query("requests", "AWS/ApplicationELB", "RequestCount", "Sum", behind),
                Query("errors", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", behind),
                BalancerErrors("balancer", behind[0]),
                Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind),
            ]);
        var present = await _metrics.AskAsync(queries, now - Stretch, now, ct);
        var hour = await _metrics.AskAsync([Query("memory", "AWS/ECS", "MemoryUtilization", "Maximum", own)], now - Hour, now, ct);
        var before = behind is null || deployed is not { } at ? null : await _metrics.AskAsync(
            [Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind)], at - Stretch, at, ct);
        return new SeenFigures
        {
            Requests = Sum(present, "requests"),
            Errors = Sum(present, "errors"),
            BalancerErrors = Sum(present, "balancer"),
            Latency = Average(present, "latency"),
            LatencyBefore = before is null ? null : Average(before, "latency"),
            Cpu = Average(present, "cpu"),
            Memory = hour.GetValueOrDefault("memory") is { Count: > 0 } memory ? memory.Max() : null,
        };
    }

    /// <summary>The average CPU utilization of a database in the last ten minutes; null where there is no datapoint.</summary>
    /// <param name="dimension">By which name metrics know it: an instance or a cluster.</param>
    /// <param name="identifier">Its identifier.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<double?> DatabaseAsync(string dimension, string identifier, DateTimeOffset now, CancellationToken ct) =>
        Average(await _metrics.AskAsync([Query("cpu", "AWS/RDS", "CPUUtilization", "Average", (dimension, identifier))], now - Stretch, now, ct), "cpu");
}
