namespace Reconciler.Kinds.EcsService;

/// <summary>A scaling policy of a service, whole as far as a target-tracking policy on a predefined metric goes.</summary>
/// <param name="Name">Its name, unique to the service.</param>
/// <param name="Metric">AWS's predefined metric that it tracks; null for every other kind of policy, which is left alone.</param>
/// <param name="TargetValue">What it keeps the metric at.</param>
public sealed record EcsScalingPolicy(string Name, string? Metric, double TargetValue)
{
    /// <summary>Seconds to wait after scaling out; null for AWS's default.</summary>
    public int? ScaleOutCooldown { get; init; }

    /// <summary>Seconds to wait after scaling in; null for AWS's default.</summary>
    public int? ScaleInCooldown { get; init; }

    /// <summary>Whether it never removes tasks; null for AWS's default, false.</summary>
    public bool? DisableScaleIn { get; init; }
}

/// <summary>A metric for which a percentage can be declared. A policy is known by it, whatever its name.</summary>
/// <param name="Name">AWS's name of the predefined metric.</param>
/// <param name="Field">The field as desired state names it.</param>
/// <param name="Suffix">How a policy is called that is made for it: the service's name and this.</param>
/// <param name="Word">What it measures.</param>
/// <param name="Declared">The declared percentage; null where there is none.</param>
internal sealed record EcsTrackedMetric(
    string Name, string Field, string Suffix, string Word, Func<EcsAutoscaling, int?> Declared)
{
    private static readonly EcsTrackedMetric Cpu = new(
        "ECSServiceAverageCPUUtilization", EcsServiceFields.CpuPercent, "-cpu", "CPU", a => a.CpuPercent);

    private static readonly EcsTrackedMetric Memory = new(
        "ECSServiceAverageMemoryUtilization", EcsServiceFields.MemoryPercent, "-memory", "memory", a => a.MemoryPercent);

    /// <summary>Both of them.</summary>
    public static IReadOnlyList<EcsTrackedMetric> All { get; } = [Cpu, Memory];

    /// <summary>
    /// The service's policy on this metric; null where there is none. AWS keeps at most one
    /// (https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html:
    /// "provided that each of them uses a different metric").
    /// </summary>
    public EcsScalingPolicy? PolicyOf(EcsServiceLive live) =>
        live.Policies?.Where(p => p.Metric == Name).MinBy(p => p.Name, StringComparer.Ordinal);
}
