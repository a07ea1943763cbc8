using Reconciler.Core.Desired;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// The fields of a service in YAML. AWS's quota is 5,000 tasks a service
/// (https://docs.aws.amazon.com/general/latest/gr/ecs-service.html); a minimum of 0 is allowed for ECS services
/// (https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html, <c>MinCapacity</c>).
/// </summary>
internal static class EcsServiceSpecType
{
    private const int MostTasks = 5000;

    private static readonly SpecType<string> Name = SpecTypes.Matching(
        "a short name such as shop-prod: 1–255 letters, digits, hyphens and underscores", "[A-Za-z0-9_-]{1,255}");

    private static readonly ObjectType<EcsAutoscaling> Autoscaling =
        new ObjectType<EcsAutoscaling>(
            "autoscaling",
            "How the service scales by itself: any count within the bounds is left alone.",
            new EcsAutoscaling(null, null, null, null))
        .Optional(
            "min", SpecTypes.WholeNumber(0, MostTasks),
            "the least number of tasks, 0–5000; left out, the live scalable target's.",
            (a, v) => a with { Min = v })
        .Optional(
            "max", SpecTypes.WholeNumber(1, MostTasks),
            "the greatest number of tasks, 1–5000; left out, the live scalable target's.",
            (a, v) => a with { Max = v })
        .Optional(
            "cpuPercent", SpecTypes.WholeNumber(1, 100),
            "the average CPU utilization to keep, 1–100 percent, by a target-tracking policy; left out, policies are left alone.",
            (a, v) => a with { CpuPercent = v })
        .Optional(
            "memoryPercent", SpecTypes.WholeNumber(1, 100),
            "the average memory utilization to keep, 1–100 percent, by a target-tracking policy; left out, policies are left alone.",
            (a, v) => a with { MemoryPercent = v })
        .Check((autoscaling, map, findings) =>
        {
            if (autoscaling is { Min: null, Max: null, Tracks: false })
                findings.Add(new Finding(map.At, map.Path, "it says nothing. Add min and max, or take autoscaling out."));
            if (autoscaling.Min > autoscaling.Max)
                findings.Add(new Finding(
                    map.At, map.Path, $"min {autoscaling.Min} is above max {autoscaling.Max}. Raise max or lower min."));
        });

    public static ObjectType<EcsServiceSpec> Build() =>
        EcsReleaseSpecType.AddTo(new ObjectType<EcsServiceSpec>(
            "ecsService",
            "An ECS service: its count, its scaling and its target-tracking policies. At zero while dormant.",
            new EcsServiceSpec("", "", null, null))
        .Required("cluster", Name, "the short name of the service's cluster.", (spec, v) => spec with { Cluster = v })
        .Required("service", Name, "the service's name.", (spec, v) => spec with { Service = v })
        .Optional(
            "desiredCount", SpecTypes.WholeNumber(1, MostTasks),
            "how many tasks are to run, 1–5000; with autoscaling, the size at waking. Left out: the size at falling asleep comes back.",
            (spec, v) => spec with { DesiredCount = v })
        .Optional(
            "autoscaling", Autoscaling,
            "how the service scales by itself; left out, a live scalable target is left as it is.",
            (spec, v) => spec with { Autoscaling = v }))
        .Check((spec, map, findings) =>
        {
            void Find(string message) =>
                findings.Add(new Finding(map.Find("desiredCount")!.At, $"{map.Path}.desiredCount", message));

            if (spec.DesiredCount < spec.Autoscaling?.Min)
                Find($"{spec.DesiredCount} is below autoscaling.min {spec.Autoscaling.Min}. Raise it or lower min.");
            if (spec.DesiredCount > spec.Autoscaling?.Max)
                Find($"{spec.DesiredCount} is above autoscaling.max {spec.Autoscaling.Max}. Lower it or raise max.");
        });
}
