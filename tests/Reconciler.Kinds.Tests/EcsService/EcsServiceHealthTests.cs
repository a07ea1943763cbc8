using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Health, words and size; what AWS does not count (design §3, <c>Unsupported</c>).</summary>
public sealed class EcsServiceHealthTests
{
    [Theory]
    [InlineData(2, 2, 0, EcsRollout.Steady, 0, HealthStatus.Healthy, "2/2 running", Answer.Yes, false)]
    [InlineData(2, 1, 1, EcsRollout.Steady, 0, HealthStatus.Progressing, "1/2 running, 1 pending", Answer.No, true)]
    [InlineData(2, 3, 0, EcsRollout.InProgress, 0, HealthStatus.Progressing, "3/2 running, deployment in progress", Answer.No, true)]
    [InlineData(2, 1, 0, EcsRollout.InProgress, 4, HealthStatus.Degraded, "1/2 running, 4 failed in a row, deployment in progress", Answer.No, true)]
    [InlineData(2, 1, 0, EcsRollout.Failed, 0, HealthStatus.Degraded, "1/2 running, deployment failed", Answer.No, false)]
    [InlineData(2, 2, 0, EcsRollout.Failed, 0, HealthStatus.Degraded, "2/2 running, deployment failed", Answer.Yes, false)]
    public void Awake_service_is_told_by_its_own_counts_first(
        int desired, int running, int pending, EcsRollout rollout, int failed,
        HealthStatus health, string detail, Answer available, bool moves)
    {
        var live = Live(desired) with { Running = running, Pending = pending, Rollout = rollout, FailedTasks = failed };
        var assessment = Awake(Spec(2), live).Assess();
        Assert.Equal((health, detail, available, moves), (assessment.Health, assessment.Detail, assessment.Available, assessment.InProgress));
        Assert.Equal(moves ? SyncStatus.OutOfSync : SyncStatus.Synced, assessment.Sync);
    }

    [Theory]
    [InlineData(0, 0, "0 tasks")]
    [InlineData(1, 0, "1 task")]
    [InlineData(1, 1, "2 tasks")]
    public void Size_is_what_is_paid_for(int running, int pending, string size) =>
        Assert.Equal(size, Awake(Spec(2), Live(2) with { Running = running, Pending = pending }).Assess().Size);

    [Fact]
    public void Size_stays_as_last_known_while_the_look_does_not_tell()
    {
        var status = new ResourceChanged("ecsService/it", SyncStatus.Synced, HealthStatus.Healthy, "2/2 running", "2 tasks");
        var scene = Awake(Spec(2), Live(2)) with { Failure = "reset", History = ResourceHistory.Empty with { Status = status } };
        var assessment = scene.Assess();
        Assert.Equal(("2 tasks", HealthStatus.Unknown, "reset"), (assessment.Size, assessment.Health, assessment.Detail));
        Assert.Null(assessment.Owes);
    }

    [Theory]
    [InlineData(CostMode.Active)]
    [InlineData(CostMode.Dormant)]
    public void Daemon_is_unsupported_and_out_of_the_plan(CostMode mode)
    {
        var live = Live(3, Target(1, 5)) with { SchedulingStrategy = "DAEMON" };
        var assessment = (Awake(Spec(2, Scaling(2, 10)), live) with { Mode = mode, Phase = TransitionPhase.FallingAsleep }).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Null(assessment.Blocked);
        Assert.Null(assessment.Owes);
        Assert.Null(assessment.RestorePoint);
        Assert.False(assessment.RestorePointPending);
        Assert.Equal((Answer.No, Answer.Yes), (assessment.Drained, assessment.Available));
        Assert.Equal((ConditionTypes.Unsupported, "Daemon"), (assessment.Conditions.Single().Type, assessment.Conditions[0].Reason));
    }

    [Fact]
    public void Daemon_is_remembered_through_a_failed_look()
    {
        var known = ResourceHistory.Empty with
        {
            Conditions = new Dictionary<string, ConditionState>
            {
                [ConditionTypes.Unsupported] = new(true, "Daemon", "It is a daemon service.", Scene.Now),
            },
        };
        var assessment = (FallingAsleep(Spec(2), Live(2)) with { Failure = "reset", History = known }).Assess();
        Assert.Equal("Daemon", assessment.Conditions.Single().Reason);
        Assert.Null(assessment.Owes);
        Assert.False(assessment.RestorePointPending);
    }

    [Theory]
    [InlineData("CODE_DEPLOY")]
    [InlineData("EXTERNAL")]
    public void Other_controllers_are_counted_like_any_service(string controller)
    {
        var live = Live(3) with { Controller = controller, ComputedDesired = 3 };
        Assert.Equal("count 3 → 2", Awake(Spec(2), live).Assess().Only().Changes);
        Assert.Equal("count 3 → 0", FallingAsleep(Spec(2), live).Assess().Only().Changes);
        Assert.Empty(Awake(Spec(2), live).Assess().Conditions);
    }

    [Fact]
    public void Task_sets_decide_how_many_tasks_a_count_makes()
    {
        var shifting = Live(2) with { Controller = "CODE_DEPLOY", ComputedDesired = 4, Running = 4, Rollout = EcsRollout.InProgress };
        var assessment = Awake(Spec(2), shifting).Assess();
        Assert.Equal((Answer.Yes, "4/4 running, deployment in progress"), (assessment.Available, assessment.Detail));
    }

    [Fact]
    public void Service_that_no_count_asks_for_is_not_available_whatever_still_runs()
    {
        var assessment = Awake(Spec(), Live(0) with { Controller = "EXTERNAL", ComputedDesired = 2, Running = 2 }).Assess();
        Assert.Equal(Answer.No, assessment.Available);
    }

    [Fact]
    public void External_service_at_zero_is_like_any_other()
    {
        var assessment = Asleep(Spec(2), Live(0) with { Controller = "EXTERNAL", ComputedDesired = 0 }).Assess();
        Assert.Empty(assessment.Conditions);
        Assert.Equal((HealthStatus.Dormant, Answer.Yes), (assessment.Health, assessment.Drained));
    }

    [Theory]
    [InlineData(CostMode.Active)]
    [InlineData(CostMode.Dormant)]
    public void External_service_without_a_task_set_is_unsupported_and_drained(CostMode mode)
    {
        var live = Live(2) with { Controller = "EXTERNAL", ComputedDesired = 0, Running = 0, Stopping = 0 };
        var assessment = (Awake(Spec(3), live) with { Mode = mode, Phase = TransitionPhase.FallingAsleep }).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal((Answer.Yes, Answer.No), (assessment.Drained, assessment.Available));
        Assert.Null(assessment.Owes);
        Assert.Equal("NoTaskSet", assessment.Conditions.Single().Reason);
    }
}
