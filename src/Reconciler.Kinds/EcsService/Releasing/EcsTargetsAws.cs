using System.Collections.Concurrent;
using Amazon.ElasticLoadBalancingV2.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>The targets behind a load balancer, and by which names CloudWatch knows them.</summary>
/// <param name="aws">The way there.</param>
public sealed class EcsTargetsAws(IAwsAccess aws)
{
    /// <summary>A target group belongs to its load balancer for good.</summary>
    private readonly ConcurrentDictionary<string, string?> _loadBalancers = new(StringComparer.Ordinal);

    /// <summary>The targets of a service, by state. Of several groups, the one with the fewest healthy targets counts.</summary>
    /// <param name="groups">The ARNs of its target groups; at least one.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<EcsTargets> SeeAsync(IReadOnlyList<string> groups, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var (healthy, all) = (int.MaxValue, new List<TargetHealth>());
        foreach (var group in groups)
        {
            var request = new DescribeTargetHealthRequest { TargetGroupArn = group };
            var answer = await aws.LoadBalancing.ReadAsync("DescribeTargetHealth", (elb, c) => elb.DescribeTargetHealthAsync(request, c), ct);
            var targets = (answer.TargetHealthDescriptions ?? []).Select(d => d.TargetHealth).OfType<TargetHealth>().ToList();
            healthy = Math.Min(healthy, targets.Count(t => t.State?.Value == "healthy"));
            all.AddRange(targets);
        }

        return new EcsTargets(
            healthy, all.Count(t => t.State?.Value == "draining"),
            [
                .. all.Where(t => t.State?.Value is not ("healthy" or "draining"))
                    .Select(t => t.Reason is { } reason ? $"{t.State} ({reason})" : $"{t.State}").Order(StringComparer.Ordinal),
            ]);
    }

    /// <summary>The dimensions of a target group's metrics; null where no load balancer leads to it.</summary>
    /// <param name="group">Its ARN.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="AwsCallException">The call failed.</exception>
    public async Task<IReadOnlyList<(string Name, string Value)>?> DimensionsAsync(string group, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(group);
        return await LoadBalancerAsync(group, ct) is { } balancer
            ? [("LoadBalancer", balancer), ("TargetGroup", Suffix(group, "targetgroup/"))]
            : null;
    }

    /// <summary>How target groups check the health of what is behind them.</summary>
    /// <param name="groups">Their ARNs; at least one.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="AwsCallException">The call failed.</exception>
    public async Task<IReadOnlyList<EcsTargetGroup>> GroupsAsync(IReadOnlyList<string> groups, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return
        [
            .. (await DescribeAsync([.. groups], ct)).Select(g => new EcsTargetGroup(
                g.TargetGroupArn ?? "", g.HealthCheckPath, Seconds(g.HealthCheckIntervalSeconds), Seconds(g.HealthCheckTimeoutSeconds),
                Dimension(g))),
        ];
    }

    private async Task<string?> LoadBalancerAsync(string group, CancellationToken ct)
    {
        if (_loadBalancers.TryGetValue(group, out var known)) return known;
        return _loadBalancers[group] = Dimension((await DescribeAsync([group], ct)).FirstOrDefault());
    }

    private async Task<List<TargetGroup>> DescribeAsync(List<string> groups, CancellationToken ct)
    {
        var request = new DescribeTargetGroupsRequest { TargetGroupArns = groups };
        return (await aws.LoadBalancing.ReadAsync("DescribeTargetGroups", (elb, c) => elb.DescribeTargetGroupsAsync(request, c), ct)).TargetGroups ?? [];
    }

    private static string? Dimension(TargetGroup? group) =>
        group?.LoadBalancerArns?.FirstOrDefault() is { } arn ? Suffix(arn, "loadbalancer/")["loadbalancer/".Length..] : null;

    private static TimeSpan? Seconds(int? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;

    /// <summary>What CloudWatch calls it: the end of its ARN (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).</summary>
    private static string Suffix(string arn, string from) => arn[arn.IndexOf(from, StringComparison.Ordinal)..];
}

/// <summary>How a target group checks the health of what is behind it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Path">The path that it asks for; null where it asks for none.</param>
/// <param name="Interval">How often; null where AWS does not say.</param>
/// <param name="Timeout">How long an answer may take; null where AWS does not say.</param>
/// <param name="LoadBalancer">The load balancer that leads to it, as metrics name it; null where none does.</param>
public sealed record EcsTargetGroup(string Arn, string? Path, TimeSpan? Interval, TimeSpan? Timeout, string? LoadBalancer);
