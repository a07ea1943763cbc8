using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.Tests.World;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>What holds of every service, whatever is declared, seen and remembered.</summary>
public sealed class EcsServicePropertyTests
{
    [Fact]
    public void Unknown_look_proposes_nothing_and_opens_no_gate() =>
        Gen.Select(ServiceGens.Spec, ServiceGens.Mode, ServiceGens.Phase, ServiceGens.History).Sample((spec, mode, phase, history) =>
        {
            var assessment = new Scene(EcsServiceKind.Instance, spec)
            {
                Failure = "reset",
                Mode = mode,
                Phase = phase,
                History = history,
            }.Assess();
            return assessment is { Actions.Count: 0, Blocked: null, RestorePoint: null, Available: Answer.Unknown, Drained: Answer.Unknown }
                && (mode == CostMode.Active || assessment.Owes is not null || assessment.Conditions.Count > 0)
                && (mode == CostMode.Active || assessment.RestorePointPending || history.RestorePoint is not null || assessment.Conditions.Count > 0);
        });

    [Fact]
    public void Dormant_service_is_never_given_a_minimum_nor_a_count_above_zero() =>
        Gen.Select(ServiceGens.Spec, ServiceGens.Live, ServiceGens.Phase, ServiceGens.History).Sample((spec, live, phase, history) =>
        {
            var assessment = new Scene(EcsServiceKind.Instance, spec)
            {
                Live = live,
                Mode = CostMode.Dormant,
                Phase = phase,
                History = history,
            }.Assess();
            return assessment.Actions.All(a => a.Write is
                SetServiceCount { Count: 0 } or RegisterServiceScaling { Min: 0, Max: null, Suspension: { In: true, Out: true, Scheduled: true } });
        });

    [Fact]
    public void Restore_point_never_holds_a_size_of_zero_and_never_repeats_what_is_recorded() =>
        Gen.Select(ServiceGens.Spec, ServiceGens.Live, ServiceGens.Mode, ServiceGens.Phase, ServiceGens.History)
            .Sample((spec, live, mode, phase, history) =>
            {
                var point = new Scene(EcsServiceKind.Instance, spec) { Live = live, Mode = mode, Phase = phase, History = history }
                    .Assess().RestorePoint;
                return point is null
                    || (mode == CostMode.Dormant && point.Values.Count > 0 && point.Values.GetValueOrDefault("count") != "0"
                        && !point.Values.Keys.Intersect(history.RestorePoint?.Values.Keys ?? []).Any());
            });

    [Fact]
    public void Awake_environment_converges_to_what_is_declared_and_touches_nothing_else() =>
        Gen.Select(ServiceGens.Spec, ServiceGens.State).Sample((spec, state) =>
        {
            var world = new MiniWorld((spec, state));
            var plan = world.Settle(10);
            var end = world.Service(spec.Service);
            Assert.Empty(world.Breaches);
            Assert.All(world.Written, w => OnlyDeclared(spec, w));
            if (plan.Actions.Any(a => a.State == ActionState.Blocked)) return;
            Assert.Equal(SyncStatus.Synced, plan.Sync);
            Assert.Equal(Wanted(spec, state), end.Target);
            Assert.Equal(Count(spec, state), end.Desired);
            Assert.Equal(Kept(spec, state), end.Policies.OrderBy(p => p.Name, StringComparer.Ordinal));
        });

    [Fact]
    public void Count_that_autoscaling_chose_within_declared_bounds_is_never_moved() =>
        Gen.Select(ServiceGens.Spec, ServiceGens.State, Gen.Int[1, 9].Array[6]).Sample((spec, state, wishes) =>
        {
            var world = new MiniWorld((spec, state));
            if (world.Settle(10).Actions.Count > 0) return;
            world.Written.Clear();
            foreach (var wish in wishes)
            {
                world.Set(spec.Service, world.Service(spec.Service).Scale(wish));
                var before = world.Service(spec.Service).Desired;
                world.Advance(TimeSpan.FromSeconds(30));
                world.Pass();
                if (spec.Autoscaling is not null) Assert.Equal(before, world.Service(spec.Service).Desired);
            }

            if (spec.Autoscaling is not null) Assert.Empty(world.Written);
        });

    [Fact]
    public void Falling_asleep_converges_to_zero_and_waking_brings_back_what_is_not_declared_exactly() =>
        Gen.Select(ServiceGens.Spec, ServiceGens.State.Where(s => s.Desired > 0), ServiceGens.Database).Sample((spec, state, database) =>
        {
            var world = new MiniWorld(database, (spec, state));
            if (world.Settle(10).Actions.Count > 0) return;
            var awake = world.Service(spec.Service);

            world.Mode = CostMode.Dormant;
            Assert.Equal(SyncStatus.Synced, world.Settle(12).Sync);
            var asleep = world.Service(spec.Service);
            Assert.Equal("stopped", world.DatabaseStatus);
            Assert.True(asleep.IsDrained);
            Assert.True(asleep.Target is null || asleep.Target == awake.Target! with { Min = 0, Suspension = EcsSuspension.All });

            world.Mode = CostMode.Active;
            Assert.Equal(SyncStatus.Synced, world.Settle(12).Sync);
            var again = world.Service(spec.Service);
            Assert.Empty(world.Breaches);
            Assert.Null(world.History.Resource($"ecsService/{spec.Service}").RestorePoint);
            Assert.Equal(awake.Target, again.Target);
            Assert.Equal(awake.Policies, again.Policies);
            Assert.Equal(Within(again.Target, spec.DesiredCount ?? awake.Desired), again.Desired);
        });

    [Fact]
    public void Order_in_which_resources_are_declared_and_seen_does_not_matter() =>
        Gen.Select(ServiceGens.Spec.Array[3], ServiceGens.State.Array[3], ServiceGens.Mode, Gen.Shuffle(new[] { 0, 1, 2, 3 }))
            .Sample((specs, states, mode, order) =>
            {
                var world = new MiniWorld([.. specs.Select((s, i) => (s with { Service = $"s{i}" }, states[i]))]) { Mode = mode };
                var look = world.Look();
                var shuffled = look with
                {
                    Environment = look.Environment with { Resources = [.. order.Select(i => look.Environment.Resources[i])] },
                    Observations = order.Select(i => look.Environment.Resources[i].Address).ToDictionary(a => a, a => look.Observations[a]),
                };
                return Text(look) == Text(shuffled);
            });

    private static string Text(EnvironmentLook look) => string.Join("\n", Planner.Plan(look, new GuardChain()).Actions
        .Select(a => $"{a.Address} {a.Verb} {a.State} {string.Join(", ", a.Changes)} {string.Join(", ", a.On)}"));

    private static void OnlyDeclared(EcsServiceSpec spec, (PlannedAction Action, ServiceState Before, ServiceState After, CostMode Mode) write)
    {
        var (action, before, after, _) = write;
        switch (action.Write)
        {
            case SetServiceCount:
                Assert.True(spec.DesiredCount is not null || spec.Autoscaling is not null);
                break;
            case RegisterServiceScaling register:
                Assert.NotNull(spec.Autoscaling);
                Assert.Equal(spec.Autoscaling.Min ?? before.Target!.Min, register.Min);
                Assert.Equal(spec.Autoscaling.Max ?? before.Target!.Max, register.Max);
                break;
            default:
                Assert.True(spec.Autoscaling is { CpuPercent: not null } or { MemoryPercent: not null });
                break;
        }

        if (spec.Autoscaling is not null && Within(Wanted(spec, before), before.Desired) == before.Desired)
            Assert.Equal(before.Desired, after.Desired);
    }

    private static EcsScalableTarget? Wanted(EcsServiceSpec spec, ServiceState state) => spec.Autoscaling is { } a
        ? new EcsScalableTarget(a.Min ?? state.Target!.Min, a.Max ?? state.Target!.Max, EcsSuspension.None)
        : state.Target;

    private static int Count(EcsServiceSpec spec, ServiceState state) => Wanted(spec, state) is not { } bounds
        ? spec.DesiredCount ?? state.Desired
        : spec.Autoscaling is not null || Within(bounds, state.Desired) == state.Desired ? Within(bounds, state.Desired)
        : spec.DesiredCount is { } declared ? Within(bounds, declared)
        : state.Desired;

    private static int Within(EcsScalableTarget? bounds, int count) =>
        bounds is null ? count : Math.Max(bounds.Min, Math.Min(bounds.Max, count)); // also of bounds that contradict each other

    private static IEnumerable<EcsScalingPolicy> Kept(EcsServiceSpec spec, ServiceState state)
    {
        EcsScalingPolicy[] Of(int? percent, string name, string metric)
        {
            var there = state.Policies.SingleOrDefault(p => p.Metric == metric);
            return percent is null ? [.. new[] { there }.OfType<EcsScalingPolicy>()]
                : [(there ?? new EcsScalingPolicy(name, metric, 0)) with { TargetValue = percent.Value }];
        }

        return state.Policies.Where(p => p.Metric is null)
            .Concat(Of(spec.Autoscaling?.CpuPercent, "api-cpu", "ECSServiceAverageCPUUtilization"))
            .Concat(Of(spec.Autoscaling?.MemoryPercent, "api-memory", "ECSServiceAverageMemoryUtilization"))
            .OrderBy(p => p.Name, StringComparer.Ordinal);
    }
}
