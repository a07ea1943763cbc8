using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>The steady state of an awake environment (design §3, "Active").</summary>
public sealed class EcsServiceAwakeTests
{
    private static readonly EcsServiceSpec Scaled = Spec(autoscaling: Scaling(2, 10));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10)]
    public void Count_within_declared_bounds_is_no_drift(int count)
    {
        var assessment = Awake(Scaled, Live(count, Target(2, 10))).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal((SyncStatus.Synced, HealthStatus.Healthy, Answer.Yes), (assessment.Sync, assessment.Health, assessment.Available));
    }

    [Fact]
    public void Count_within_bounds_is_left_alone_whatever_desiredCount_says() =>
        Assert.Empty(Awake(Spec(2, Scaling(2, 10)), Live(7, Target(2, 10))).Assess().Actions);

    [Theory]
    [InlineData(1, "count 1 → 2", "count 1 is below autoscaling.min 2")]
    [InlineData(12, "count 12 → 10", "count 12 is above autoscaling.max 10")]
    public void Count_outside_declared_bounds_goes_to_the_nearer_one(int count, string change, string why)
    {
        var assessment = Awake(Scaled, Live(count, Target(2, 10))).Assess();
        Assert.Equal(("setCount", Stage.Correct, change), assessment.Only());
        Assert.Equal(why, assessment.Actions[0].Why);
        Assert.IsType<SetServiceCount>(assessment.Actions[0].Write);
    }

    [Fact]
    public void Count_of_zero_below_the_minimum_is_raised_as_a_raise()
    {
        var assessment = Awake(Scaled, Live(0, Target(2, 10))).Assess();
        Assert.Equal(("setCount", Stage.Raise, "count 0 → 2"), assessment.Only());
        Assert.Equal(HealthStatus.Degraded, assessment.Health);
    }

    [Fact]
    public void Count_of_zero_with_a_minimum_of_zero_is_what_autoscaling_chose()
    {
        var assessment = Awake(Spec(autoscaling: Scaling(0, 10)), Live(0, Target(0, 10))).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal((SyncStatus.Synced, HealthStatus.Dormant, "0 running, as it was left"), (assessment.Sync, assessment.Health, assessment.Detail));
        Assert.Equal(Answer.No, assessment.Available);
    }

    [Theory]
    [InlineData(1, 10, false, "autoscaling.min 1 → 2")]
    [InlineData(2, 8, false, "autoscaling.max 8 → 10")]
    [InlineData(2, 10, true, "scaling.outSuspended true → false")]
    public void Bounds_and_flags_are_enforced_together(int min, int max, bool suspended, string change)
    {
        var assessment = Awake(Scaled, Live(3, Target(min, max, new EcsSuspension(false, suspended, false)))).Assess();
        Assert.Equal(("setScaling", Stage.Correct, change), assessment.Only());
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 2, 10, Up), assessment.Actions[0].Write);
    }

    [Fact]
    public void Bounds_that_are_not_declared_keep_their_live_value()
    {
        var assessment = Awake(Spec(autoscaling: Scaling(max: 6)), Live(3, Target(2, 10))).Assess();
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 2, 6, Up), assessment.Actions.Single().Write);
        Assert.Equal("autoscaling.max 10 → 6", assessment.Only().Changes);
    }

    [Fact]
    public void Registering_bounds_above_the_count_says_that_the_count_moves_along()
    {
        var assessment = Awake(Scaled, Live(1, Target(1, 10))).Assess();
        Assert.Equal(("setScaling", Stage.Correct, "count 1 → 2, autoscaling.min 1 → 2"), assessment.Only());
    }

    [Fact]
    public void Registering_bounds_below_the_count_says_that_the_count_moves_along()
    {
        var assessment = Awake(Spec(autoscaling: Scaling(2, 5)), Live(8, Target(2, 10))).Assess();
        Assert.Equal(("setScaling", Stage.Correct, "count 8 → 5, autoscaling.max 10 → 5"), assessment.Only());
    }

    [Fact]
    public void Minimum_above_a_count_of_zero_is_not_registered_before_the_raise()
    {
        var assessment = Awake(Scaled, Live(0, Target(0, 10))).Assess();
        Assert.Equal(("setCount", Stage.Raise, "count 0 → 2"), assessment.Only());
    }

    [Fact]
    public void Scalable_target_is_made_where_there_is_none()
    {
        var assessment = Awake(Scaled, Live(3)).Assess();
        Assert.Equal("setScaling", assessment.Only().Verb);
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 2, 10, Up), assessment.Actions[0].Write);
        Assert.Equal("the service has no scalable target", assessment.Actions[0].Why);
        Assert.Contains(assessment.Actions[0].Changes, c => c == new Change("autoscaling.min", null, "2"));
    }

    [Theory]
    [InlineData(2, null, "Declare autoscaling.max.")]
    [InlineData(null, 4, "Declare autoscaling.min.")]
    [InlineData(null, null, "Declare autoscaling.min and autoscaling.max.")]
    public void Scalable_target_is_blocked_where_a_bound_is_not_known(int? min, int? max, string advice)
    {
        var assessment = Awake(Spec(autoscaling: Scaling(min, max, cpu: 70)), Live(3)).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal(("setScaling", "BoundsUnknown"), (assessment.Blocked!.Verb, assessment.Blocked.Reason));
        Assert.EndsWith(advice, assessment.Blocked.Message, StringComparison.Ordinal);
        Assert.Equal(SyncStatus.OutOfSync, assessment.Sync);
    }

    [Fact]
    public void Bounds_that_contradict_the_live_ones_are_blocked()
    {
        var assessment = Awake(Spec(autoscaling: Scaling(max: 4)), Live(6, Target(6, 10))).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal("BoundsConflict", assessment.Blocked!.Reason);
    }

    [Theory]
    [InlineData(5, "count 5 → 3")]
    [InlineData(1, "count 1 → 3")]
    public void Desired_count_is_enforced_without_autoscaling(int count, string change)
    {
        var assessment = Awake(Spec(3), Live(count)).Assess();
        Assert.Equal(("setCount", Stage.Correct, change), assessment.Only());
        Assert.Equal($"count {count} is not desiredCount 3", assessment.Actions[0].Why);
    }

    [Fact]
    public void Desired_count_leaves_zero_as_a_raise() =>
        Assert.Equal(("setCount", Stage.Raise, "count 0 → 3"), Awake(Spec(3), Live(0)).Assess().Only());

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(1, 1, 10)]
    [InlineData(9, 1, 10)]
    public void Live_target_that_nobody_declared_is_tolerated_with_the_counts_within_it(int count, int min, int max) =>
        Assert.Empty(Awake(Spec(3), Live(count, Target(min, max, EcsSuspension.All))).Assess().Actions);

    [Theory]
    [InlineData(12, 3, "count 12 → 3")]
    [InlineData(1, 3, "count 1 → 3")]
    [InlineData(12, 11, "count 12 → 10")]
    public void Count_outside_an_undeclared_target_goes_to_desiredCount_within_it(int count, int desiredCount, string change) =>
        Assert.Equal(("setCount", Stage.Correct, change), Awake(Spec(desiredCount), Live(count, Target(2, 10))).Assess().Only());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public void Count_is_not_managed_where_neither_is_declared(int count)
    {
        Assert.Empty(Awake(Spec(), Live(count)).Assess().Actions);
        Assert.Empty(Awake(Spec(), Live(count, Target(2, 10))).Assess().Actions);
    }

    [Fact]
    public void Deployment_in_progress_is_not_fought()
    {
        var rolling = Live(1, Target(2, 10)) with { Running = 2, Rollout = EcsRollout.InProgress };
        var assessment = Awake(Scaled, rolling).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal(
            (SyncStatus.OutOfSync, HealthStatus.Progressing, true, "2/1 running, deployment in progress"),
            (assessment.Sync, assessment.Health, assessment.InProgress, assessment.Detail));
        Assert.Empty(Awake(Scaled, rolling with { Target = Target(1, 10) }).Assess().Actions);
        Assert.Empty(Awake(Spec(3), rolling with { Target = null }).Assess().Actions);
    }

    [Fact]
    public void Bounds_that_do_not_move_the_count_are_corrected_during_a_deployment()
    {
        var rolling = Live(3, Target(1, 10)) with { Rollout = EcsRollout.InProgress };
        Assert.Equal("setScaling", Awake(Scaled, rolling).Assess().Only().Verb);
    }

    [Fact]
    public void Raise_from_zero_goes_ahead_during_a_deployment()
    {
        var rolling = Live(0, Target(2, 10)) with { Rollout = EcsRollout.InProgress };
        Assert.Equal(("setCount", Stage.Raise, "count 0 → 2"), Awake(Scaled, rolling).Assess().Only());
    }

    [Fact]
    public void Count_is_corrected_after_a_failed_deployment() =>
        Assert.Equal("setCount", Awake(Spec(3), Live(2) with { Rollout = EcsRollout.Failed }).Assess().Only().Verb);
}
