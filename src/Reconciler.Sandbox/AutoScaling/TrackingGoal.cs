using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>What a target tracking policy tracks, and how fast it may scale.</summary>
internal sealed record TrackingGoal
{
    // For ECS services, where nothing is said:
    // https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-cooldown
    private const int DefaultCooldown = 300;

    public required MetricKey Metric { get; init; }

    public required string Statistic { get; init; }

    public string? Unit { get; init; }

    public required double TargetValue { get; init; }

    public required TimeSpan ScaleOutCooldown { get; init; }

    public required TimeSpan ScaleInCooldown { get; init; }

    public required bool DisableScaleIn { get; init; }

    /// <summary>Reads a <c>TargetTrackingScalingPolicyConfiguration</c>.</summary>
    /// <param name="said">Its members.</param>
    /// <param name="cluster">The cluster of the service that is scaled.</param>
    /// <param name="service">The service.</param>
    /// <exception cref="AwsRefusal"><c>ValidationException</c>, with the first thing that is wrong.</exception>
    public static TrackingGoal Read(SandboxCall said, string cluster, string service)
    {
        var (predefined, customized) =
            (said.Structure("PredefinedMetricSpecification"), said.Structure("CustomizedMetricSpecification"));
        if ((predefined is null) == (customized is null))
            throw Validation.Invalid("Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified");
        var target = said.Number("TargetValue") ?? throw Validation.Null("targetTrackingScalingPolicyConfiguration.targetValue");
        if (target <= 0)
            throw Validation.Invalid("TargetValue must be greater than 0");
        var (metric, statistic, unit) = predefined is not null ? Predefined(predefined, cluster, service) : Customized(customized!);
        return new TrackingGoal
        {
            Metric = metric,
            Statistic = statistic,
            Unit = unit,
            TargetValue = target,
            ScaleOutCooldown = Cooldown(said, "ScaleOutCooldown"),
            ScaleInCooldown = Cooldown(said, "ScaleInCooldown"),
            DisableScaleIn = said.Flag("DisableScaleIn") ?? false,
        };
    }

    private static (MetricKey, string, string?) Predefined(SandboxCall said, string cluster, string service)
    {
        KeyValuePair<string, string>[] ofService = [new("ClusterName", cluster), new("ServiceName", service)];
        switch (said.Text("PredefinedMetricType"))
        {
            case "ECSServiceAverageCPUUtilization":
                return (new MetricKey("AWS/ECS", "CPUUtilization", ofService), "Average", "Percent");
            case "ECSServiceAverageMemoryUtilization":
                return (new MetricKey("AWS/ECS", "MemoryUtilization", ofService), "Average", "Percent");
            case "ALBRequestCountPerTarget" when said.Text("ResourceLabel") is { } label
                && label.IndexOf("/targetgroup/", StringComparison.Ordinal) is > 0 and var at:
                return (new MetricKey("AWS/ApplicationELB", "RequestCountPerTarget",
                    [new("LoadBalancer", label[..at]), new("TargetGroup", label[(at + 1)..])]), "Sum", null);
            case "ALBRequestCountPerTarget":
                throw Validation.Invalid("ResourceLabel must name a load balancer and a target group: app/…/targetgroup/…");
            case null:
                throw Validation.Null("targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType");
            case var other:
                throw Validation.Invalid($"Predefined metric type {other} is not supported for service namespace ecs");
        }
    }

    private static (MetricKey, string, string?) Customized(SandboxCall said)
    {
        if (said.Has("Metrics"))
            throw Validation.Invalid("Metric math is not supported by the sandbox. Name a single metric");
        var dimensions = said.Structures("Dimensions").Select(one => KeyValuePair.Create(
            one.Required("Name", Validation.Code), one.Required("Value", Validation.Code)));
        return (
            new MetricKey(said.Required("Namespace", Validation.Code), said.Required("MetricName", Validation.Code), dimensions),
            said.Required("Statistic", Validation.Code),
            said.Text("Unit"));
    }

    private static TimeSpan Cooldown(SandboxCall said, string member) => (said.Integer(member) ?? DefaultCooldown) switch
    {
        < 0 => throw Validation.Invalid($"{member} must not be negative"),
        var seconds => TimeSpan.FromSeconds(seconds),
    };
}
