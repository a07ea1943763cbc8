using Reconciler.Core.Planning;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// Keeps the declared target-tracking policies. A policy is known by its metric; of one that is there only the target
/// value is changed. Policies that are not declared are left alone.
/// </summary>
internal static class EcsServicePolicies
{
    private const int LongestName = 256;

    public static IEnumerable<ProposedAction> Actions(EcsServiceSpec spec, EcsServiceLive live)
    {
        // Without a scalable target AWS takes no policy: it comes with the next look. Not asked for is not missing.
        if (spec.Autoscaling is not { } autoscaling || live.Target is null || live.Policies is not { } policies) yield break;
        foreach (var metric in EcsTrackedMetric.All)
        {
            if (metric.Declared(autoscaling) is not { } percent) continue;
            var there = metric.PolicyOf(live);
            if (there?.TargetValue == percent) continue;
            var put = there is null
                ? new EcsScalingPolicy(FreeName(spec.Service, metric.Suffix, policies), metric.Name, percent)
                : there with { TargetValue = percent };
            var from = there is null ? null : EcsServiceFields.Text(there.TargetValue);
            yield return new ProposedAction(
                EcsServiceDiff.PutPolicy, Stage.Correct,
                [new Change(metric.Field, from, EcsServiceFields.Text(percent))],
                there is null ? $"no policy tracks its {metric.Word}" : $"the policy {there.Name} keeps {metric.Word} at {from} percent",
                new PutServicePolicy(spec.Cluster, spec.Service, put));
        }
    }

    /// <summary>A put under a name that is taken would destroy the policy that has it.</summary>
    private static string FreeName(string service, string suffix, IReadOnlyList<EcsScalingPolicy> policies)
    {
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? suffix : $"{suffix}-{number}";
            var name = service[..Math.Min(service.Length, LongestName - end.Length)] + end;
            if (!policies.Any(p => p.Name == name)) return name;
        }
    }
}
