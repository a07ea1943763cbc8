using Reconciler.Sandbox.CloudWatch;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>
/// AWS/ApplicationELB by LoadBalancer, or by LoadBalancer and TargetGroup: what the traffic and the mix of healthy targets come
/// to. Errors are what the images' rates come to, not drawn. A count of nothing is not published, as in AWS:
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
/// </summary>
internal sealed class LoadBalancerMetrics(IReadOnlyList<TargetGroup> groups, TrafficHistory traffic)
{
    private const string Namespace = "AWS/ApplicationELB";

    public MetricSamples? Read(MetricKey metric, DateTimeOffset from, DateTimeOffset to)
    {
        if (metric.Namespace != Namespace || !metric.Dimensions.TryGetValue("LoadBalancer", out var balancer))
            return null;
        var all = groups.Where(group => group.LoadBalancer.Dimension == balancer).ToList();
        var asked = metric.Dimensions.TryGetValue("TargetGroup", out var name) ? all.Where(group => group.Dimension == name) : all;
        if (metric.Dimensions.Count != (name is null ? 1 : 2))
            return null;
        return asked
            .SelectMany(group => traffic.Between(group.Arn, from, to).SelectMany(piece => Samples(
                metric.Name, name is not null, piece.Mix, piece.Minutes, piece.Minutes * group.LoadBalancer.RequestsPerMinute / all.Count)))
            .Where(samples => samples.Count > 0)
            .Aggregate((MetricSamples?)null, (sum, one) => sum?.And(one) ?? one);
    }

    // Of counts each request is a sample of 1; of hosts each minute is a sample.
    private static IEnumerable<MetricSamples> Samples(string metric, bool ofGroup, Mix mix, double minutes, double requests)
    {
        var targets = mix.Healthy.Count;
        var errors = targets == 0 ? 0 : requests * mix.Healthy.Average(image => image.ErrorRate) / 100;
        return (metric, ofGroup) switch
        {
            ("HealthyHostCount", true) => [MetricSamples.Of(targets, minutes)],
            ("UnHealthyHostCount", true) => [MetricSamples.Of(mix.Unhealthy, minutes)],
            ("HTTPCode_ELB_5XX_Count" or "HTTPCode_ELB_503_Count", false) when targets == 0 => [MetricSamples.Of(1, requests)],
            _ when targets == 0 => [],
            ("RequestCount", _) => [MetricSamples.Of(1, requests)],
            ("RequestCountPerTarget", true) => [MetricSamples.Of(1, requests / targets)],
            ("HTTPCode_Target_5XX_Count", _) => [MetricSamples.Of(1, errors)],
            ("HTTPCode_Target_2XX_Count", _) => [MetricSamples.Of(1, requests - errors)],
            ("TargetResponseTime", _) => mix.Healthy.Select(image => MetricSamples.Of(image.ResponseTime.TotalSeconds, requests / targets)),
            _ => [],
        };
    }
}
