using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Waking: the count first, then the bounds (design §3, "Waking" and "Size at waking").</summary>
public sealed class EcsServiceWakingTests
{
    [Fact]
    public void Size_is_desiredCount_first() => Assert.Equal("count 0 → 4", Size(Spec(4, Scaling(2, 10)), ("count", "7")));

    [Fact]
    public void Size_is_the_restore_point_second() => Assert.Equal("count 0 → 7", Size(Spec(autoscaling: Scaling(2, 10)), ("count", "7")));

    [Fact]
    public void Size_is_the_minimum_third() => Assert.Equal("count 0 → 2", Size(Spec(autoscaling: Scaling(2, 10))));

    [Fact]
    public void Size_is_the_restored_minimum_where_none_is_declared() =>
        Assert.Equal("count 0 → 2", Size(Spec(), PointOf(null, Target(2, 10))));

    [Fact]
    public void Minimum_of_zero_wakes_with_one_task() => Assert.Equal("count 0 → 1", Size(Spec(autoscaling: Scaling(0, 10))));

    [Theory]
    [InlineData(7, "count 0 → 5")]
    [InlineData(1, "count 0 → 2")]
    public void Size_is_clamped_to_the_declared_bounds(int before, string change) =>
        Assert.Equal(change, Size(Spec(autoscaling: Scaling(2, 5)), ("count", $"{before}")));

    [Fact]
    public void Size_is_clamped_to_the_restored_bounds_where_none_are_declared() =>
        Assert.Equal("count 0 → 6", Size(Spec(9), PointOf(4, Target(2, 6))));

    [Fact]
    public void Size_without_a_word_on_it_is_blocked()
    {
        var assessment = Waking(Spec(), Live(0)).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal(("setCount", "SizeUnknown"), (assessment.Blocked!.Verb, assessment.Blocked.Reason));
        Assert.Equal((SyncStatus.OutOfSync, Answer.No), (assessment.Sync, assessment.Available));
    }

    [Fact]
    public void Size_that_the_restored_bounds_do_not_allow_is_blocked()
    {
        var assessment = Waking(Spec(3), Live(0, AsleepTarget(0)), PointOf(null, Target(0, 0))).Assess();
        Assert.DoesNotContain(assessment.Actions, a => a.Verb == "setCount");
        Assert.Equal("SizeUnknown", assessment.Blocked!.Reason);
    }

    [Fact]
    public void Size_is_told_with_its_source()
    {
        var assessment = Waking(Spec(autoscaling: Scaling(2, 5)), Live(0, AsleepTarget()), ("count", "7")).Assess();
        Assert.Equal(
            "active: costMode in the desired state; size: the size before it fell asleep, 7, within 2–5", assessment.Actions[0].Why);
    }

    [Fact]
    public void Count_comes_first_and_scaling_waits_for_the_service_by_its_stage()
    {
        var assessment = Waking(Spec(autoscaling: Scaling(2, 10)), Live(0, AsleepTarget()), ("count", "3")).Assess();
        Assert.Equal([("setCount", Stage.Raise), ("resumeScaling", Stage.Resume)], assessment.Actions.Select(a => (a.Verb, a.Stage)));
        Assert.Equal(Answer.No, assessment.Available);
    }

    [Fact]
    public void Scaling_is_resumed_as_declared_when_the_service_is_up()
    {
        var assessment = Waking(Spec(autoscaling: Scaling(2, 10)), Live(3, AsleepTarget(8)), ("count", "3")).Assess();
        Assert.Equal(("resumeScaling", Stage.Resume), (assessment.Only().Verb, assessment.Only().Stage));
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 2, 10, Up), assessment.Actions[0].Write);
        Assert.Equal(Answer.Yes, assessment.Available);
    }

    [Fact]
    public void Undeclared_bounds_and_flags_come_back_exactly()
    {
        var before = Target(3, 9, new EcsSuspension(true, false, true));
        var assessment = Waking(Spec(), Live(4, AsleepTarget(9)), PointOf(4, before)).Assess();
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 3, 9, before.Suspension), assessment.Actions.Single().Write);
    }

    [Fact]
    public void Undeclared_bound_beside_a_declared_one_comes_back()
    {
        var assessment = Waking(Spec(autoscaling: Scaling(max: 12)), Live(4, AsleepTarget(9)), PointOf(4, Target(3, 9))).Assess();
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 3, 12, Up), assessment.Actions.Single().Write);
    }

    [Fact]
    public void Scalable_target_that_was_taken_away_meanwhile_is_not_made_again_where_it_is_not_declared() =>
        Assert.Empty(Waking(Spec(), Live(4), PointOf(4, Target(3, 9))).Assess().Actions);

    [Fact]
    public void Count_above_zero_within_the_bounds_is_left_alone_while_waking() =>
        Assert.DoesNotContain(
            Waking(Spec(autoscaling: Scaling(2, 10)), Live(2, AsleepTarget()), ("count", "7")).Assess().Actions, a => a.Verb == "setCount");

    [Fact]
    public void Count_above_zero_below_the_minimum_goes_along_with_the_scaling()
    {
        var assessment = Waking(Spec(autoscaling: Scaling(2, 10)), Live(1, AsleepTarget()), ("count", "7")).Assess();
        Assert.Equal(("resumeScaling", Stage.Resume), (assessment.Only().Verb, assessment.Only().Stage));
        Assert.StartsWith("count 1 → 2, autoscaling.min 0 → 2", assessment.Only().Changes, StringComparison.Ordinal);
    }

    [Fact]
    public void Service_whose_restore_point_is_still_there_wakes_also_in_an_awake_environment()
    {
        var scene = Waking(Spec(), Live(0), ("count", "3")) with { Phase = TransitionPhase.Awake };
        Assert.Equal(("setCount", Stage.Raise, "count 0 → 3"), scene.Assess().Only());
    }

    [Fact]
    public void Deployment_that_began_asleep_does_not_hold_the_raise() =>
        Assert.Equal("count 0 → 4", Size(Spec(4), Live(0) with { Rollout = EcsRollout.InProgress }));

    private static string Size(EcsServiceSpec spec, params (string, string)[] restorePoint) =>
        Size(spec, Live(0, AsleepTarget()), restorePoint);

    private static string Size(EcsServiceSpec spec, EcsServiceLive live, params (string, string)[] restorePoint)
    {
        var raise = Waking(spec, live, restorePoint).Assess().Actions[0];
        Assert.Equal(("setCount", Stage.Raise), (raise.Verb, raise.Stage));
        return raise.Changes.Single().ToString();
    }
}
