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

    private async Task<string?> LoadBalancerAsync(string group, CancellationToken ct)
    {
        if (_loadBalancers.TryGetValue(group, out var known)) return known;
        var request = new DescribeTargetGroupsRequest { TargetGroupArns = [group] };
        var answer = await aws.LoadBalancing.ReadAsync("DescribeTargetGroups", (elb, c) => elb.DescribeTargetGroupsAsync(request, c), ct);
        var arn = answer.TargetGroups?.FirstOrDefault()?.LoadBalancerArns?.FirstOrDefault();
        return _loadBalancers[group] = arn is null ? null : Suffix(arn, "loadbalancer/")["loadbalancer/".Length..];
    }

    /// <summary>What CloudWatch calls it: the end of its ARN (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).</summary>
    private static string Suffix(string arn, string from) => arn[arn.IndexOf(from, StringComparison.Ordinal)..];
}
