using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.Tests.World;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Random services: declared, live and remembered, small enough to meet.</summary>
internal static class ServiceGens
{
    /// <summary>What services depend on.</summary>
    public static readonly Gen<MiniDatabase> Database = Gen.Bool.Select(cluster => cluster ? MiniDatabase.Cluster : MiniDatabase.Instance);

    public static readonly Gen<EcsSuspension> Suspension = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (i, o, s) => new EcsSuspension(i, o, s));

    public static readonly Gen<EcsScalableTarget> Target =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Suspension, (min, more, flags) => new EcsScalableTarget(min, Math.Max(1, min + more), flags));

    public static readonly Gen<EcsAutoscaling> Autoscaling = Gen.Select(
            Maybe(Gen.Int[0, 4]), Maybe(Gen.Int[0, 4]), Maybe(Gen.Int[50, 52]), Maybe(Gen.Int[50, 52]),
            (min, more, cpu, memory) => new EcsAutoscaling(min, more is { } m ? Math.Max(1, (min ?? 1) + m) : null, cpu, memory))
        .Where(a => a != new EcsAutoscaling(null, null, null, null));

    /// <summary>As the schema lets them through: a declared count lies within declared bounds.</summary>
    public static readonly Gen<EcsServiceSpec> Spec = Gen.Select(
        Maybe(Gen.Int[1, 8]), MaybeOf(Autoscaling),
        (count, scaling) => new EcsServiceSpec(
            "shop", "api",
            count is { } c ? Math.Min(Math.Max(c, scaling?.Min ?? 1), scaling?.Max ?? int.MaxValue) : null, scaling));

    public static readonly Gen<IReadOnlyList<EcsScalingPolicy>> Policies = Gen.Select(
        MaybeOf(Gen.Int[50, 52].Select(v => new EcsScalingPolicy("cpu", "ECSServiceAverageCPUUtilization", v) { ScaleInCooldown = v })),
        MaybeOf(Gen.Int[50, 52].Select(v => new EcsScalingPolicy("mem", "ECSServiceAverageMemoryUtilization", v) { DisableScaleIn = true })),
        MaybeOf(Gen.Const(new EcsScalingPolicy("steps", null, 0))),
        (cpu, memory, steps) => (IReadOnlyList<EcsScalingPolicy>)[.. new[] { cpu, memory, steps }.OfType<EcsScalingPolicy>()]);

    /// <summary>AWS as it may be found: with a scalable target, the count as a rule within it.</summary>
    public static readonly Gen<ServiceState> State = Gen.Select(
        Gen.Int[0, 8], MaybeOf(Target), Policies,
        (count, target, policies) => ServiceState.Settled(count, target, target is null ? [] : policies));

    public static readonly Gen<EcsServiceLive> Live = Gen.Select(
        State, Gen.Int[0, 3], Gen.Int[0, 2], Maybe(Gen.Int[0, 2]), Gen.Int[0, 2],
        (state, running, pending, stopping, rollout) =>
            state.Live(new EcsServiceSpec("shop", "api", null, null), false, true) with
            {
                Running = running,
                Pending = pending,
                Stopping = stopping,
                Rollout = (EcsRollout)rollout,
            });

    public static readonly Gen<ResourceHistory> History = Gen.Select(
        Gen.Bool, Maybe(Gen.Int[1, 5]), MaybeOf(Target), Maybe(Gen.Int[0, 5]), Gen.Int[0, 120], Gen.Bool,
        (recorded, size, target, written, ago, unsupported) => (written is { } count
                ? Scene.Wrote("count", $"{count}", TimeSpan.FromSeconds(ago))
                : ResourceHistory.Empty) with
        {
            RestorePoint = !recorded ? null
                : target is not null ? ServiceScene.Point(ServiceScene.PointOf(size, target))
                : size is { } s ? ServiceScene.Point(("count", $"{s}"))
                : null,
            Conditions = unsupported
                ? new Dictionary<string, ConditionState> { [ConditionTypes.Unsupported] = new(true, "Daemon", "It is.", Scene.Now) }
                : new Dictionary<string, ConditionState>(),
        });

    public static readonly Gen<CostMode> Mode = Gen.Bool.Select(b => b ? CostMode.Active : CostMode.Dormant);

    public static readonly Gen<TransitionPhase> Phase = Gen.Int[0, 3].Select(p => (TransitionPhase)p);

    public static Gen<int?> Maybe(Gen<int> gen) => Gen.Frequency((1, Gen.Const((int?)null)), (2, gen.Select(v => (int?)v)));

    public static Gen<T?> MaybeOf<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Const((T?)null)), (2, gen.Select(v => (T?)v)));
}
