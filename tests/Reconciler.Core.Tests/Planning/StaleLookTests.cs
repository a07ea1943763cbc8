using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>A look in which our last write may be missing proves nothing: neither rest nor health (design §4, 1 and 2).</summary>
public sealed class StaleLookTests
{
    private static readonly Declared Db = Database("db");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Lagging_look_that_does_not_show_our_raise_keeps_the_database_running(int secondsAgo)
    {
        var scene = Scene.Dormant(Db, Workload("a", new(), new(0, 0), "database/db"))
            .Knowing("workload/a", Wrote(secondsAgo, "setCount", new Change("count", "0", "3")));

        Assert.Equal(ActionState.Waiting, scene.Action("database/db", "stop").State);
        Assert.Equal(
            ["workload/a to be drained (0/0 running, and our setCount (#9) is not to be seen yet)"], scene.Action("database/db", "stop").On);
    }

    [Fact]
    public void Look_that_shows_our_write_is_believed_at_once()
    {
        var scene = Scene.Dormant(Db, Workload("a", new(), new(0, 0), "database/db"))
            .Knowing("workload/a", Wrote(1, "setCount", new Change("count", "3", "0")));

        Assert.Equal(ActionState.Ready, scene.Action("database/db", "stop").State);
    }

    [Fact]
    public void Look_is_believed_again_when_reads_have_come_to_rest_whatever_it_shows()
    {
        var scene = Scene.Dormant(Db, Workload("a", new(), new(0, 0), "database/db"))
            .Knowing("workload/a", Wrote(5, "setCount", new Change("count", "0", "3")));

        Assert.Equal(ActionState.Ready, scene.Action("database/db", "stop").State);
    }

    [Fact]
    public void Lagging_look_that_does_not_show_our_stop_raises_nothing()
    {
        var scene = Scene.Waking(Db, Workload("a", new WorkloadSpec(Count: 2), new(0, 0), "database/db"))
            .Knowing("database/db", Wrote(2, "stop", new Change("state", "available", "stopped")));

        Assert.Equal(ActionState.Waiting, scene.Action("workload/a", "setCount").State);
    }

    [Fact]
    public void Lagging_look_does_not_say_awake_and_lose_the_size()
    {
        var bench = new Bench(Running("a", 3));
        bench.Commit(CostMode.Dormant);
        bench.Pass();
        bench.Commit(CostMode.Active);
        bench.Wait(1);

        var lagging = bench.Pass(new Faults { Lag = _ => TimeSpan.FromSeconds(4) });
        bench.Settle();

        Assert.Equal((TransitionPhase.Waking, SyncStatus.OutOfSync), (lagging.Plan.Phase, lagging.Plan.Sync));
        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>("workload/a"));
    }

    [Fact]
    public void Reads_come_to_rest_from_the_answer_on_and_not_from_the_intent()
    {
        var slow = new Journal();
        slow.Append(new ActionIntended("workload/a", "setCount", [new Change("count", "0", "3")], "raise", "f"), Scene.Noon.AddSeconds(-60), 7, "reconciler");
        slow.Append(new ActionCompleted(1, "workload/a", "setCount", CompletedOutcome.Done, "", null, null), Scene.Noon.AddSeconds(-2), 7, "reconciler");
        var scene = Scene.Dormant(Db, Workload("a", new(), new(0, 0), "database/db")) with { History = slow.History };

        Assert.Equal(ActionState.Waiting, scene.Action("database/db", "stop").State);
    }

    [Fact]
    public void Alarm_that_our_unmute_may_still_reach_does_not_count_as_muted()
    {
        var scene = Scene.Dormant(Running("a", 3), Alarm("cpu", new AlarmLive(false)));
        var unmute = new Change("enabled", "false", "true");

        Assert.Equal(ActionState.Ready, scene.Action("workload/a", "setCount").State);
        foreach (var known in new[] { Wrote(2, "unmute", unmute), Open(2, "unmute", unmute) })
            Assert.Equal(ActionState.Waiting, scene.Knowing("alarm/cpu", known).Action("workload/a", "setCount").State);
    }

    [Fact]
    public void Scaling_that_our_resume_may_still_reach_does_not_count_as_suspended()
    {
        var suspended = WorkloadLive.Scaled(3, 0, 10) with { Suspended = true };
        var scene = Scene.Dormant(Running("a", 3), Workload("b", new(), suspended));

        Assert.Equal(ActionState.Ready, scene.Action("workload/a", "setCount").State);
        Assert.Equal(
            ActionState.Waiting,
            scene.Knowing("workload/b", Open(2, "resume", new Change("suspended", "true", "false"))).Action("workload/a", "setCount").State);
    }

    [Fact]
    public void Asleep_is_not_said_on_a_look_that_our_write_may_be_missing_in()
    {
        var scene = Scene.Dormant(Workload("a", new(), new(0, 0))).In(TransitionPhase.FallingAsleep)
            .Knowing("workload/a", Open(2, "setCount", new Change("count", "0", "3")));

        Assert.Equal(TransitionPhase.FallingAsleep, scene.Plan().Phase);
    }

    [Fact]
    public void Size_of_a_look_that_our_write_may_be_missing_in_is_no_restore_point()
    {
        var scene = Scene.Dormant(Running("a", 2), Alarm("cpu"))
            .Knowing("workload/a", Wrote(2, "setCount", new Change("count", "2", "5")));

        Assert.Null(scene.Plan().Resource("workload/a").Assessment.RestorePoint);
        Assert.StartsWith("the restore point of workload/a", Assert.Single(scene.Action("alarm/cpu", "mute").On));
    }

    [Fact]
    public void Stop_waits_for_a_look_after_a_write_to_a_dependent_in_the_same_pass()
    {
        var plan = Scene.Dormant(Db, Workload("a", new(), new(0, 0) { Min = 0, Max = 10 }, "database/db")).Plan();

        Assert.Equal(ActionState.Ready, plan.Action("workload/a", "suspend").State);
        Assert.Equal(ActionState.Waiting, plan.Action("database/db", "stop").State);
        Assert.Equal(["workload/a to be seen again after suspend in this pass"], plan.Action("database/db", "stop").On);
    }

    [Fact]
    public void Raising_and_unmuting_wait_for_a_look_after_a_write_to_what_they_rely_on_in_the_same_pass()
    {
        var plan = Scene.Waking(
            Workload("backend", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)), Alarm("cpu", new AlarmLive(false)),
            Workload("frontend", new WorkloadSpec(Count: 2), new(0, 0), "workload/backend")).Plan();
        var unmute = Scene.Waking(Workload("backend", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)), Alarm("cpu", new AlarmLive(false)))
            .Action("alarm/cpu", "unmute");

        Assert.Equal(ActionState.Ready, plan.Action("workload/backend", "setCount").State);
        Assert.Equal(["workload/backend to be seen again after setCount in this pass"], plan.Action("workload/frontend", "setCount").On);
        Assert.Equal((ActionState.Waiting, "workload/backend to be seen again after setCount in this pass"), (unmute.State, unmute.On.Single()));
    }

    private static ResourceHistory Wrote(int secondsAgo, string verb, params Change[] changes) =>
        new() { LastWrite = Intent(secondsAgo, verb, changes) };

    private static ResourceHistory Open(int secondsAgo, string verb, params Change[] changes) =>
        new() { OpenIntent = Intent(secondsAgo, verb, changes) };

    private static OpenIntent Intent(int secondsAgo, string verb, Change[] changes) =>
        new(9, Scene.Noon.AddSeconds(-secondsAgo), 7, verb, changes);
}
