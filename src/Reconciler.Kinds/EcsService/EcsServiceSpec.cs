using Reconciler.Core.Desired;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Kinds.EcsService;

/// <summary>One declared ECS service. What is left out is not managed.</summary>
/// <param name="Cluster">The short name of its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="DesiredCount">
/// Without autoscaling: how many tasks are to run. With it: the size at waking. Null: not declared, and what it was at
/// falling asleep comes back.
/// </param>
/// <param name="Autoscaling">How it scales by itself; null where that is not declared.</param>
public sealed record EcsServiceSpec(string Cluster, string Service, int? DesiredCount, EcsAutoscaling? Autoscaling)
{
    /// <summary>What it is to run, and when that counts as healthy.</summary>
    public EcsReleaseSpec Release { get; init; } = EcsReleaseSpec.None;

    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<EcsServiceSpec> Type { get; } = EcsServiceSpecType.Build();
}

/// <summary>How a service scales by itself, as declared: at least one field.</summary>
/// <param name="Min">The least number of tasks; null where that is not declared.</param>
/// <param name="Max">The greatest number of tasks; null where that is not declared.</param>
/// <param name="CpuPercent">The average CPU utilization to keep, in percent; null where that is not declared.</param>
/// <param name="MemoryPercent">The average memory utilization to keep, in percent; null where that is not declared.</param>
public sealed record EcsAutoscaling(int? Min, int? Max, int? CpuPercent, int? MemoryPercent)
{
    /// <summary>Whether a target-tracking policy is declared.</summary>
    internal bool Tracks => CpuPercent is not null || MemoryPercent is not null;
}
