using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>What will not move by itself holds up only what must wait for it, and then that is said: Blocked, not endless Progressing.</summary>
public sealed class DeadEndTests
{
    private static readonly AlarmLive Muted = new(Enabled: false);

    private static readonly WorkloadSpec Two = new(Count: 2);

    [Fact]
    public void Observed_service_keeps_its_database_running_and_the_reason_is_told()
    {
        var bench = new Bench(Running("seen", 2, "database/db").Observed(), Running("ours", 2, "database/db"), Database("db"), Alarm("cpu"));
        bench.Commit(CostMode.Dormant);

        var end = bench.Settle();

        Assert.Equal(DatabaseLive.Up, bench.Live<DatabaseLive>("database/db"));
        Assert.True(bench.Live<WorkloadLive>("workload/ours").Drained);
        var stop = end.Plan.Action("database/db", "stop");
        Assert.Equal((ActionState.Blocked, "waits for workload/seen to be drained (2/2 running)"), (stop.State, stop.On.Single()));
        Stalled(end.Plan);
    }

    [Fact]
    public void Paused_service_keeps_its_database_running_until_it_is_resumed()
    {
        var bench = new Bench(Running("a", 2, "database/db"), Database("db"));
        bench.Command(new ReconcilingPaused("workload/a", "looking into it"));
        bench.Commit(CostMode.Dormant);
        Stalled(bench.Settle().Plan);

        bench.Command(new ReconcilingResumed("workload/a"));

        Assert.Equal((SyncStatus.Synced, TransitionPhase.Asleep), (bench.Settle().Plan.Sync, bench.History.Phase));
    }

    [Fact]
    public void Daemon_that_cannot_be_drained_keeps_its_database_running()
    {
        var plan = Scene.Dormant(Workload("a", new(), new WorkloadLive(2, 2) { Daemon = true }, "database/db"), Database("db"))
            .In(TransitionPhase.FallingAsleep).Plan();

        Assert.Equal(ActionState.Blocked, plan.Action("database/db", "stop").State);
        Stalled(plan);
    }

    [Fact]
    public void Cache_that_stays_up_keeps_what_it_depends_on_running()
    {
        var plan = Scene.Dormant(Cache("redis") with { DependsOn = ["database/db"] }, Database("db")).In(TransitionPhase.FallingAsleep).Plan();

        Assert.Equal(ActionState.Blocked, plan.Action("database/db", "stop").State);
        Stalled(plan);
    }

    [Theory]
    [InlineData("stopped")]
    [InlineData("failed")]
    [InlineData(null)]
    public void Service_whose_database_will_not_come_by_itself_is_blocked(string? state)
    {
        var db = Database("db", state is null ? null : new DatabaseLive(state)).Observed();
        var plan = Scene.Waking(db, Workload("backend", Two, new(0, 0), "database/db"), Workload("frontend", Two, new(0, 0), "workload/backend")).Plan();

        Assert.Equal(ActionState.Blocked, plan.Action("workload/backend", "setCount").State);
        Assert.Equal(ActionState.Blocked, plan.Action("workload/frontend", "setCount").State);
        Stalled(plan);
    }

    [Theory]
    [InlineData("starting")]
    [InlineData("stopping")]
    public void Service_whose_database_is_on_its_way_waits(string state)
    {
        var plan = Scene.Waking(Database("db", new DatabaseLive(state)).Observed(), Workload("a", Two, new(0, 0), "database/db")).Plan();

        Assert.Equal(ActionState.Waiting, plan.Action("workload/a", "setCount").State);
        Assert.Equal((HealthStatus.Progressing, "Waking", true), (plan.Health, plan.Reason, plan.IsMoving));
    }

    [Fact]
    public void Service_whose_cache_is_well_and_only_busy_waits()
    {
        var plan = Scene.Waking(Cache("redis", "snapshotting"), Workload("a", Two, new(0, 0), "database/redis")).Plan();

        Assert.Equal(ActionState.Waiting, plan.Action("workload/a", "setCount").State);
        Assert.Equal(HealthStatus.Progressing, plan.Health);
    }

    [Fact]
    public void Environment_whose_cache_is_well_and_only_busy_is_still_waking()
    {
        var plan = Scene.Waking(Cache("redis", "snapshotting"), Running("a", 2)).Plan();

        Assert.Equal((TransitionPhase.Waking, SyncStatus.OutOfSync, HealthStatus.Progressing), (plan.Phase, plan.Sync, plan.Health));
        Assert.Equal(("Waking", "waking: database/redis: snapshotting"), (plan.Reason, plan.Message));
    }

    [Fact]
    public void Environment_whose_cache_is_ill_does_not_wake_and_says_why()
    {
        var plan = Scene.Waking(Cache("redis", "failed"), Running("a", 2)).Plan();

        Assert.Equal((TransitionPhase.Waking, SyncStatus.OutOfSync, HealthStatus.Degraded), (plan.Phase, plan.Sync, plan.Health));
        Assert.Equal(("Blocked", "waking: database/redis is not there yet (failed)"), (plan.Reason, plan.Message));
    }

    [Fact]
    public void Everything_behind_an_unknown_look_waits()
    {
        var plan = (Scene.Waking(Database("db"), Workload("a", Two, new(0, 0), "database/db")) with { Unseen = ["database/db"] }).Plan();

        Assert.Equal(ActionState.Waiting, plan.Action("workload/a", "setCount").State);
    }

    [Fact]
    public void Alarm_that_we_may_not_mute_blocks_the_rest_by_name()
    {
        var refused = new ResourceHistory
        {
            RetryAt = Scene.Noon.AddMinutes(4),
            FailureMessage = "AccessDenied",
            Failures = 1,
            FailedTerminally = true,
        };
        var plan = Scene.Dormant(Running("a", 2), Alarm("cpu"), Alarm("mem")).Knowing("alarm/cpu", refused).Plan();

        Assert.Equal(ActionState.Ready, plan.Action("alarm/mem", "mute").State);
        Assert.Equal(ActionState.Blocked, plan.Action("workload/a", "setCount").State);
        Assert.Contains("waits for alarm/cpu to be muted (enabled)", plan.Action("workload/a", "setCount").On);
    }

    [Fact]
    public void Alarm_that_is_tried_again_soon_lets_the_rest_wait()
    {
        var throttled = new ResourceHistory { RetryAt = Scene.Noon.AddSeconds(4), FailureMessage = "Throttling", Failures = 1 };
        var plan = Scene.Dormant(Running("a", 2), Alarm("cpu")).Knowing("alarm/cpu", throttled).Plan();

        Assert.Equal(ActionState.Waiting, plan.Action("workload/a", "setCount").State);
        Assert.Equal(HealthStatus.Progressing, plan.Health);
    }

    [Fact]
    public void Unmuting_behind_a_service_of_unknown_size_is_blocked_by_name()
    {
        var plan = Scene.Waking(Workload("a", new(), new(0, 0)), Alarm("cpu", Muted)).Plan();

        Assert.Equal((ActionState.Blocked, "waits for workload/a to be awake (0/0 running)"), (plan.Action("alarm/cpu", "unmute").State, plan.Action("alarm/cpu", "unmute").On.Single()));
        Assert.Equal(("Blocked", "workload/a setCount: SizeUnknown: no size is known (and 1 more)"), (plan.Reason, plan.Message));
        Stalled(plan);
    }

    [Theory]
    [InlineData(CostMode.Dormant, HealthStatus.Healthy)]
    [InlineData(CostMode.Active, HealthStatus.Degraded)]
    public void What_nobody_moves_is_not_called_progressing(CostMode mode, HealthStatus expected)
    {
        var live = mode == CostMode.Dormant ? DatabaseLive.Up : DatabaseLive.Down;
        var scene = Scene.Dormant(Database("db", live).Observed(), Running("a", 2)) with { Mode = mode };

        Assert.Equal(expected, scene.In(mode == CostMode.Dormant ? TransitionPhase.FallingAsleep : TransitionPhase.Waking).Plan().Resource("database/db").Assessment.Health);
    }

    [Fact]
    public void Something_on_its_way_is_not_called_blocked_for_the_drift_that_is_only_observed()
    {
        var plan = Scene.Dormant(Running("a", 2).Observed(), Database("db", new DatabaseLive("stopping"))).In(TransitionPhase.FallingAsleep).Plan();

        Assert.Equal(("FallingAsleep", "falling asleep: database/db: stopping"), (plan.Reason, plan.Message));
    }

    [Fact]
    public void Missing_service_holds_up_nobody()
    {
        var bench = new Bench(Workload("gone", new(), null, "database/db"), Running("a", 2, "database/db"), Database("db"), Alarm("cpu"));
        bench.Commit(CostMode.Dormant);
        var asleep = bench.Settle().Plan;
        bench.Commit(CostMode.Active);
        var awake = bench.Settle().Plan;

        Assert.Equal((TransitionPhase.Asleep, "Missing", DatabaseLive.Up), (asleep.Phase, asleep.Reason, bench.Live<DatabaseLive>("database/db")));
        Assert.Equal((TransitionPhase.Awake, "Missing"), (awake.Phase, awake.Reason));
        Assert.Equal("workload/gone is not found on AWS", awake.Message);
        Assert.Equal(new AlarmLive(true), bench.Live<AlarmLive>("alarm/cpu"));
    }

    [Fact]
    public void Unsupported_database_and_alarm_hold_up_nobody()
    {
        var bench = new Bench(
            Running("a", 2, "database/replica"), Database("replica", DatabaseLive.Up with { CannotStop = true }),
            Alarm("cpu"), Alarm("both", new AlarmLive(true, 99) { Composite = true }));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        Assert.Equal(TransitionPhase.Asleep, bench.History.Phase);

        bench.Commit(CostMode.Active);
        bench.Settle();

        Assert.Equal(TransitionPhase.Awake, bench.History.Phase);
        Assert.Equal(WorkloadLive.Steady(2), bench.Live<WorkloadLive>("workload/a"));
        Assert.Equal(new AlarmLive(true, 99) { Composite = true }, bench.Live<AlarmLive>("alarm/both"));
    }

    private static void Stalled(Plan plan)
    {
        Assert.Equal("Blocked", plan.Reason);
        Assert.False(plan.IsMoving);
        Assert.NotEqual(HealthStatus.Progressing, plan.Health);
        Assert.Equal(SyncStatus.OutOfSync, plan.Sync);
    }
}
