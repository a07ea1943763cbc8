using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Falling asleep and staying so (design §3).</summary>
public sealed class EcsServiceAsleepTests
{
    private static readonly EcsServiceSpec Scaled = Spec(2, Scaling(2, 10, 70));

    [Fact]
    public void Scaling_is_suspended_in_one_call_and_the_count_goes_to_zero()
    {
        var assessment = FallingAsleep(Scaled, Live(3, Target(2, 10))).Assess();
        Assert.Equal([("suspendScaling", Stage.Suspend), ("setCount", Stage.Drain)], assessment.Actions.Select(a => (a.Verb, a.Stage)));
        Assert.Equal(new RegisterServiceScaling(Cluster, Service, 0, null, EcsSuspension.All), assessment.Actions[0].Write);
        Assert.Equal(new SetServiceCount(Cluster, Service, 0), assessment.Actions[1].Write);
        Assert.All(assessment.Actions, a => Assert.Equal("dormant: window weekend", a.Why));
        Assert.Equal(Stage.Suspend, assessment.Owes);
    }

    [Theory]
    [InlineData(1, true, true, true)]
    [InlineData(0, false, true, true)]
    [InlineData(0, true, false, true)]
    [InlineData(0, true, true, false)]
    public void Each_of_minimum_and_flags_must_be_seen(int min, bool scaleIn, bool scaleOut, bool scheduled)
    {
        var assessment = FallingAsleep(Scaled, Live(0, Target(min, 10, new EcsSuspension(scaleIn, scaleOut, scheduled)))).Assess();
        Assert.Equal((Stage.Suspend, "suspendScaling"), (assessment.Owes, assessment.Only().Verb));
    }

    [Fact]
    public void Scalable_target_that_nobody_declared_is_suspended_too() =>
        Assert.Equal("suspendScaling", FallingAsleep(Spec(), Live(3, Target(2, 10))).Assess().Actions[0].Verb);

    [Fact]
    public void Nothing_is_suspended_where_there_is_no_scalable_target()
    {
        var assessment = FallingAsleep(Scaled, Live(3)).Assess();
        Assert.Equal(("setCount", Stage.Drain, "count 3 → 0"), assessment.Only());
        Assert.Equal(Stage.Drain, assessment.Owes);
    }

    [Fact]
    public void Declared_bounds_and_policies_wait_until_it_is_awake()
    {
        var live = Live(0, AsleepTarget(20)) with { Stopping = 0, Policies = [new EcsScalingPolicy("p", "ECSServiceAverageCPUUtilization", 50)] };
        Assert.Empty(FallingAsleep(Scaled, live).Assess().Actions);
    }

    [Fact]
    public void Deployment_does_not_hold_back_scale_to_zero() =>
        Assert.Equal("setCount", FallingAsleep(Scaled, Live(3) with { Rollout = EcsRollout.InProgress }).Assess().Only().Verb);

    [Fact]
    public void Restore_point_holds_count_bounds_and_flags()
    {
        var assessment = FallingAsleep(Scaled, Live(3, Target(2, 10, new EcsSuspension(false, true, false)))).Assess();
        Assert.Equal(
            PointOf(3, Target(2, 10, new EcsSuspension(false, true, false))).OrderBy(v => v.Field, StringComparer.Ordinal),
            assessment.RestorePoint!.Values.Select(v => (v.Key, v.Value)).OrderBy(v => v.Key, StringComparer.Ordinal));
        Assert.False(assessment.RestorePointPending);
    }

    [Fact]
    public void Restore_point_never_holds_a_count_of_zero()
    {
        Assert.DoesNotContain("count", FallingAsleep(Scaled, Live(0, Target(0, 10))).Assess().RestorePoint!.Values.Keys);
        Assert.Null(FallingAsleep(Scaled, Live(0)).Assess().RestorePoint);
    }

    [Fact]
    public void Restore_point_that_is_there_is_left_as_it_is()
    {
        var assessment = FallingAsleep(Scaled, Live(1, Target(0, 10)), PointOf(3, Target(2, 10))).Assess();
        Assert.Null(assessment.RestorePoint);
    }

    [Fact]
    public void Restore_point_takes_up_a_scalable_target_that_came_later()
    {
        var assessment = FallingAsleep(Spec(), Live(2, Target(2, 6)), ("count", "3")).Assess();
        Assert.Equal("2", assessment.RestorePoint!.Values["autoscaling.min"]);
        Assert.DoesNotContain("count", assessment.RestorePoint.Values.Keys);
    }

    [Fact]
    public void Restore_point_is_not_taken_of_what_is_not_ours_to_move()
    {
        var observed = FallingAsleep(Scaled, Live(3, Target(2, 10))) with { Enforcement = Enforcement.Observe };
        var paused = FallingAsleep(Scaled, Live(3, Target(2, 10))) with
        {
            History = ResourceHistory.Empty with { Paused = new PauseState("anna@desk", "looking", Scene.Now) },
        };
        Assert.Null(observed.Assess().RestorePoint);
        Assert.Null(paused.Assess().RestorePoint);
        Assert.False((observed with { Failure = "reset" }).Assess().RestorePointPending);
        Assert.False((paused with { Failure = "reset" }).Assess().RestorePointPending);
    }

    [Fact]
    public void Restore_point_is_pending_while_the_look_does_not_tell()
    {
        var scene = FallingAsleep(Scaled, Live(3)) with { Failure = "ThrottlingException from DescribeServices" };
        var assessment = scene.Assess();
        Assert.True(assessment.RestorePointPending);
        Assert.Null(assessment.RestorePoint);
        Assert.Equal((Stage.Suspend, Answer.Unknown, Answer.Unknown), (assessment.Owes, assessment.Available, assessment.Drained));
        Assert.False((scene with { History = ResourceHistory.Empty with { RestorePoint = Point(("count", "3")) } }).Assess().RestorePointPending);
    }

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(2, 0, 0)]
    public void Drained_takes_every_count_at_zero(int desired, int running, int pending)
    {
        var live = Live(0) with { Desired = desired, Running = running, Pending = pending, Stopping = 0 };
        var assessment = FallingAsleep(Scaled, live).Assess();
        Assert.Equal((Answer.No, Stage.Drain), (assessment.Drained, assessment.Owes));
        Assert.True(assessment.InProgress);
        Assert.Equal(desired > 0 ? 1 : 0, assessment.Actions.Count);
    }

    [Fact]
    public void Drained_takes_that_no_task_is_still_stopping()
    {
        var stopping = FallingAsleep(Scaled, Live(0, AsleepTarget()) with { Stopping = 2 }).Assess();
        Assert.Equal((Answer.No, Stage.Drain, true), (stopping.Drained, stopping.Owes, stopping.InProgress));
        Assert.Equal("draining, 2 still stopping", stopping.Detail);
        var stopped = FallingAsleep(Scaled, Live(0, AsleepTarget()) with { Stopping = 0 }).Assess();
        Assert.Equal((Answer.Yes, null, SyncStatus.Synced), (stopped.Drained, stopped.Owes, stopped.Sync));
        Assert.Equal((HealthStatus.Dormant, "0 running, asleep"), (stopped.Health, stopped.Detail));
    }

    [Fact]
    public void Drained_is_not_told_where_tasks_were_not_asked_for_on_the_way_to_sleep()
    {
        var assessment = FallingAsleep(Scaled, Live(0, AsleepTarget())).Assess();
        Assert.Equal((Answer.Unknown, Stage.Drain), (assessment.Drained, assessment.Owes));
    }

    /// <summary>Somebody woke it while our hands were off it: its tasks may be stopping still, whatever phase is recorded.</summary>
    [Fact]
    public void Service_that_was_last_seen_awake_is_not_drained_by_counts_of_0_alone()
    {
        Assert.Equal(Answer.Unknown, Asleep(Scaled, Live(0, AsleepTarget()), HealthStatus.Progressing).Assess().Drained);
        Assert.Equal(Answer.Yes, Asleep(Scaled, Live(0, AsleepTarget()) with { Stopping = 0 }, HealthStatus.Progressing).Assess().Drained);
    }

    [Fact]
    public void Counts_suffice_once_the_environment_was_seen_asleep()
    {
        var assessment = Asleep(Scaled, Live(0, AsleepTarget())).Assess();
        Assert.Equal((Answer.Yes, null, HealthStatus.Dormant), (assessment.Drained, assessment.Owes, assessment.Health));
        Assert.False(assessment.InProgress);
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Somebody_who_raises_a_sleeping_service_is_named_in_the_reason()
    {
        var assessment = Asleep(Scaled, Live(2, AsleepTarget())).Assess();
        Assert.Equal("raised by somebody else, and dormant: window weekend", assessment.Actions.Single().Why);
        Assert.Equal(Stage.Drain, assessment.Owes);
    }

    [Fact]
    public void Missing_service_has_no_part_in_it()
    {
        var assessment = (FallingAsleep(Scaled, Live(0)) with { Live = null }).Assess();
        Assert.Equal((HealthStatus.Missing, Answer.Yes, null), (assessment.Health, assessment.Drained, assessment.Owes));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Service_that_is_being_deleted_is_waited_for_and_not_written_to()
    {
        var going = Live(0, Target(2, 10)) with { Status = "DRAINING", Running = 2 };
        var assessment = FallingAsleep(Scaled, going).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal((Answer.No, Answer.No, Stage.Drain), (assessment.Drained, assessment.Available, assessment.Owes));
        Assert.Equal("draining: it is being deleted, 2 running", assessment.Detail);
        Assert.Null(FallingAsleep(Scaled, going with { Running = 0, Stopping = 0 }).Assess().Owes);
    }
}
