using System.Collections.Concurrent;
using Amazon.CloudWatch.Model;
using Amazon.ElasticLoadBalancingV2.Model;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>Requests, answers, response times and utilization of a service, in one GetMetricData.</summary>
internal sealed class EcsFiguresAws(IAwsAccess aws)
{
    private const int Minute = 60;

    /// <summary>How far back it is looked, after a deployment and before it.</summary>
    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(10);

    /// <summary>A target group belongs to its load balancer for good.</summary>
    private readonly ConcurrentDictionary<string, string?> _loadBalancers = new(StringComparer.Ordinal);

    /// <summary>The figures since a moment, at most of the last ten minutes, and those of ten minutes before the deployment.</summary>
    public async Task<EcsFigures> SeeAsync(
        EcsServiceLive live, IReadOnlyList<string> targetGroups, DateTimeOffset since, DateTimeOffset serving, CancellationToken ct)
    {
        var now = aws.Time.GetUtcNow();
        var from = serving > now - Stretch ? serving : now - Stretch;
        var balancer = targetGroups.Count > 0 ? await LoadBalancerAsync(targetGroups[0], ct) : null;
        List<MetricDataQuery> queries =
        [
            Query("cpu", "AWS/ECS", "CPUUtilization", "Average", ("ClusterName", live.Cluster), ("ServiceName", live.Service)),
            Query("memory", "AWS/ECS", "MemoryUtilization", "Average", ("ClusterName", live.Cluster), ("ServiceName", live.Service)),
        ];
        (string, string)[]? behind = balancer is null ? null : [("LoadBalancer", balancer), ("TargetGroup", Suffix(targetGroups[0], "targetgroup/"))];
        if (behind is not null)
            queries.AddRange(
            [
                Query("requests", "AWS/ApplicationELB", "RequestCount", "Sum", behind),
                Query("errors", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", behind),
                Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind),
            ]);
        var after = await AskAsync(queries, from, now, ct);
        var before = behind is null
            ? []
            : await AskAsync([Query("latency", "AWS/ApplicationELB", "TargetResponseTime", "Average", behind)], since - Stretch, since, ct);
        return new EcsFigures(
            Sum(after, "requests"), Sum(after, "errors") ?? (Sum(after, "requests") is null ? null : 0),
            Average(after, "latency"), Average(before, "latency"), Average(after, "cpu"), Average(after, "memory"));
    }

    private async Task<Dictionary<string, List<double>>> AskAsync(
        List<MetricDataQuery> queries, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var values = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var request = new GetMetricDataRequest
            {
                MetricDataQueries = queries,
                StartTime = from.UtcDateTime,
                EndTime = to.UtcDateTime,
                NextToken = token,
            };
            var page = await aws.CloudWatch.ReadAsync("GetMetricData", (cloudWatch, c) => cloudWatch.GetMetricDataAsync(request, c), ct);
            foreach (var result in page.MetricDataResults ?? [])
            {
                if (!values.TryGetValue(result.Id ?? "", out var known)) values[result.Id ?? ""] = known = [];
                known.AddRange(result.Values ?? []);
            }

            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return values;
    }

    private async Task<string?> LoadBalancerAsync(string targetGroup, CancellationToken ct)
    {
        if (_loadBalancers.TryGetValue(targetGroup, out var known)) return known;
        var request = new DescribeTargetGroupsRequest { TargetGroupArns = [targetGroup] };
        var answer = await aws.LoadBalancing.ReadAsync("DescribeTargetGroups", (elb, c) => elb.DescribeTargetGroupsAsync(request, c), ct);
        var arn = answer.TargetGroups?.FirstOrDefault()?.LoadBalancerArns?.FirstOrDefault();
        return _loadBalancers[targetGroup] = arn is null ? null : Suffix(arn, "loadbalancer/")["loadbalancer/".Length..];
    }

    /// <summary>What CloudWatch calls it: the end of its ARN (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).</summary>
    private static string Suffix(string arn, string from) => arn[arn.IndexOf(from, StringComparison.Ordinal)..];

    private static MetricDataQuery Query(string id, string space, string metric, string statistic, params (string Name, string Value)[] dimensions) => new()
    {
        Id = id,
        MetricStat = new MetricStat
        {
            Metric = new Metric { Namespace = space, MetricName = metric, Dimensions = [.. dimensions.Select(d => new Dimension { Name = d.Name, Value = d.Value })] },
            Period = Minute,
            Stat = statistic,
        },
    };

    private static double? Sum(Dictionary<string, List<double>> values, string id) =>
        values.GetValueOrDefault(id) is { Count: > 0 } found ? found.Sum() : null;

    private static double? Average(Dictionary<string, List<double>> values, string id) =>
        values.GetValueOrDefault(id) is { Count: > 0 } found ? found.Average() : null;
}
