using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>What each stage must see first (design §3, <i>Falling asleep</i> and <i>Waking</i>).</summary>
public sealed class StageTests
{
    private static readonly ResourceHistory Recorded =
        ResourceHistory.Empty with { RestorePoint = new(new Dictionary<string, string> { ["count"] = "3" }) };

    private static readonly WorkloadSpec Scales = new(Min: 2, Max: 10);

    private static readonly WorkloadLive Suspended = WorkloadLive.Scaled(3, 0, 10) with { Suspended = true };

    private static readonly AlarmLive Muted = new(Enabled: false);

    private static readonly DatabaseLive Starting = new("starting");

    [Fact]
    public void Mute_waits_for_every_restore_point()
    {
        var scene = Scene.Dormant(Alarm("cpu"), Running("a", 3), Running("b", 3));

        Ready(scene, "alarm/cpu", "mute");
        Waits(scene with { Unseen = ["workload/b"] }, "alarm/cpu", "mute", "the restore point of workload/b (throttled)");
        Ready((scene with { Unseen = ["workload/b"] }).Knowing("workload/b", Recorded), "alarm/cpu", "mute");
    }

    [Fact]
    public void Suspension_waits_for_every_alarm_to_look_muted()
    {
        var service = Workload("a", Scales, WorkloadLive.Scaled(3, 2, 10));

        Waits(Scene.Dormant(service, Alarm("cpu"), Alarm("mem", Muted)), "workload/a", "suspend", "alarm/cpu to be muted (enabled)");
        Ready(Scene.Dormant(service, Alarm("cpu", Muted), Alarm("mem", Muted)), "workload/a", "suspend");
    }

    [Fact]
    public void Suspension_waits_for_restore_points() =>
        Waits(
            Scene.Dormant(Workload("a", Scales, WorkloadLive.Scaled(3, 2, 10)), Running("b", 3)) with { Unseen = ["workload/b"] },
            "workload/a", "suspend", "the restore point of workload/b (throttled)");

    [Fact]
    public void Draining_waits_for_every_scaling_to_look_suspended()
    {
        var other = Workload("b", Scales, WorkloadLive.Scaled(3, 2, 10));

        Waits(
            Scene.Dormant(Workload("a", Scales, Suspended), other), "workload/a", "setCount",
            "workload/b to be suspended in its scaling (3/3 running)");
        Ready(Scene.Dormant(Workload("a", Scales, Suspended), other with { Live = Suspended }), "workload/a", "setCount");
    }

    [Fact]
    public void Draining_waits_for_alarms_and_restore_points()
    {
        Waits(Scene.Dormant(Running("a", 3), Alarm("cpu")), "workload/a", "setCount", "alarm/cpu to be muted (enabled)");
        Waits(
            Scene.Dormant(Running("a", 3), Running("b", 2)) with { Unseen = ["workload/b"] },
            "workload/a", "setCount",
            "the restore point of workload/b (throttled)", "workload/b to be suspended in its scaling (throttled)");
    }

    [Theory]
    [InlineData(2, 2, 0, "2/2 running")]
    [InlineData(0, 2, 0, "2/0 running")]
    [InlineData(0, 0, 1, "0/0 running, 1 stopping")]
    [InlineData(2, 0, 0, "0/2 running")]
    public void Draining_waits_for_dependents_to_look_drained(int desired, int running, int stopping, string detail)
    {
        var backend = Running("backend", 3);
        var frontend = Workload("frontend", new(), new(desired, running, stopping), "workload/backend");

        Waits(Scene.Dormant(backend, frontend), "workload/backend", "setCount", $"workload/frontend to be drained ({detail})");
        Ready(Scene.Dormant(backend, frontend with { Live = new WorkloadLive(0, 0) }), "workload/backend", "setCount");
    }

    [Fact]
    public void Stop_waits_for_transitive_dependents_to_look_drained()
    {
        var scene = Scene.Dormant(
            Database("db"), Workload("backend", new(), new(0, 0), "database/db"), Workload("frontend", new(), new(0, 1), "workload/backend"));

        Waits(scene, "database/db", "stop", "workload/frontend to be drained (1/0 running)");
        Ready(scene with { Declared = [.. scene.Declared.Take(2)] }, "database/db", "stop");
    }

    [Fact]
    public void Stop_waits_for_alarms_and_restore_points()
    {
        Waits(Scene.Dormant(Database("db"), Alarm("cpu")), "database/db", "stop", "alarm/cpu to be muted (enabled)");
        Waits(
            Scene.Dormant(Database("db"), Running("b", 2)) with { Unseen = ["workload/b"] },
            "database/db", "stop", "the restore point of workload/b (throttled)");
    }

    [Fact]
    public void Stop_does_not_wait_for_services_that_need_no_database() =>
        Ready(Scene.Dormant(Database("db"), Running("static", 2)), "database/db", "stop");

    [Fact]
    public void Stop_waits_for_a_database_that_depends_on_it()
    {
        var scene = Scene.Dormant(Database("db"), Database("mirror", "database/db"));

        Waits(scene, "database/db", "stop", "database/mirror to be drained (available)");
        Ready(scene, "database/mirror", "stop");
        Ready(scene with { Declared = [scene.Declared[0], scene.Declared[1] with { Live = DatabaseLive.Down }] }, "database/db", "stop");
    }

    [Fact]
    public void Start_waits_for_nothing() =>
        Ready(
            Scene.Waking(Database("db", DatabaseLive.Down), Database("other", DatabaseLive.Down), Running("a", 2)) with { Unseen = ["workload/a"] },
            "database/db", "start");

    [Theory]
    [InlineData("starting")]
    [InlineData("stopped")]
    [InlineData("stopping")]
    [InlineData("failed")]
    public void Raising_waits_for_transitive_dependencies_to_look_available(string state)
    {
        var db = Database("db", new DatabaseLive(state));
        var frontend = Workload("frontend", new WorkloadSpec(Count: 2), new(0, 0), "workload/backend");
        var backend = Running("backend", 2, "database/db");

        Assert.Contains($"{(state == "failed" ? "waits for " : "")}database/db to be available ({state})", Scene.Waking(db, backend, frontend).Action("workload/frontend", "setCount").On);
        Ready(Scene.Waking(db with { Live = DatabaseLive.Up }, backend, frontend), "workload/frontend", "setCount");
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(2, 2, 1)]
    public void Raising_waits_for_services_with_fewer_tasks_than_asked_for(int desired, int running, int stopping) =>
        Assert.Contains(
            "workload/backend to be available", Scene.Waking(
                Workload("backend", new WorkloadSpec(Count: 2), new(desired, running, stopping)),
                Workload("frontend", new WorkloadSpec(Count: 2), new(0, 0), "workload/backend"))
            .Action("workload/frontend", "setCount").On.Single());

    [Fact]
    public void Raising_by_hand_emptied_service_waits_also_while_awake() =>
        Waits(
            Scene.Active(Workload("a", new WorkloadSpec(Count: 2), new(0, 0), "database/db"), Database("db", Starting)),
            "workload/a", "setCount", "database/db to be available (starting)");

    [Fact]
    public void Correction_between_sizes_above_zero_waits_for_nothing() =>
        Ready(
            Scene.Active(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5), "database/db"), Database("db", Starting)),
            "workload/a", "setCount");

    [Fact]
    public void Scaling_resumes_when_the_service_itself_looks_available()
    {
        var suspended = new WorkloadLive(3, 2) { Min = 0, Max = 10, Suspended = true };

        Waits(Scene.Waking(Workload("a", Scales, suspended)), "workload/a", "resume", "workload/a to be healthy (2/3 running)");
        Ready(
            Scene.Waking(Workload("a", Scales, suspended with { Running = 3 }), Workload("b", new WorkloadSpec(Count: 1), new(0, 0))),
            "workload/a", "resume");
    }

    [Fact]
    public void Unmuting_waits_for_everything_to_be_awake()
    {
        var alarm = Alarm("cpu", Muted);

        Waits(Scene.Waking(alarm, Workload("a", new(), new(2, 1))), "alarm/cpu", "unmute", "workload/a to be awake (1/2 running)");
        Waits(Scene.Waking(alarm, Database("db", Starting)), "alarm/cpu", "unmute", "database/db to be awake (starting)");
        Waits(
            Scene.Waking(alarm, Workload("a", Scales, Suspended)), "alarm/cpu", "unmute", "workload/a to be awake (3/3 running)");
        Waits(Scene.Waking(alarm, Running("a", 2)) with { Unseen = ["workload/a"] }, "alarm/cpu", "unmute", "workload/a to be awake (throttled)");
        Ready(Scene.Waking(alarm, Alarm("mem", Muted), Running("a", 2), Database("db")), "alarm/cpu", "unmute");
    }

    [Fact]
    public void Unmuting_while_awake_waits_only_for_what_is_being_raised()
    {
        var alarm = Alarm("cpu", Muted);

        Ready(Scene.Active(alarm, Workload("a", new(), new(2, 1))), "alarm/cpu", "unmute");
        Waits(
            Scene.Active(alarm, Workload("a", new WorkloadSpec(Count: 2), new(0, 0))), "alarm/cpu", "unmute",
            "workload/a to be awake (0/0 running)");
    }

    [Fact]
    public void Actions_are_sent_by_stage_and_in_the_order_of_dependencies()
    {
        var down = Scene.Dormant(
            Database("db"), Running("a", 2, "database/db"), Running("z", 2, "workload/a"), Workload("b", Scales, WorkloadLive.Scaled(2, 2, 10)),
            Alarm("cpu"));
        var up = Scene.Waking(
            Database("db", DatabaseLive.Down), Workload("z", new WorkloadSpec(Count: 2), new(0, 0), "database/db"),
            Workload("a", new WorkloadSpec(Count: 2), new(0, 0), "workload/z"), Workload("c", new WorkloadSpec(Count: 3), WorkloadLive.Steady(2)),
            Alarm("cpu", Muted));

        Assert.Equal(
            ["alarm/cpu mute", "workload/b suspend", "workload/z setCount", "workload/a setCount", "workload/b setCount", "database/db stop"],
            Order(down));
        Assert.Equal(
            ["database/db start", "workload/c setCount", "workload/z setCount", "workload/a setCount", "alarm/cpu unmute"], Order(up));
    }

    private static void Ready(Scene scene, string local, string verb)
    {
        var action = scene.Action(local, verb);
        Assert.Empty(action.On);
        Assert.Equal(ActionState.Ready, action.State);
    }

    private static void Waits(Scene scene, string local, string verb, params string[] reasons)
    {
        var action = scene.Action(local, verb);
        Assert.Equal(reasons, action.On);
        Assert.Equal(ActionState.Waiting, action.State);
    }

    private static IEnumerable<string> Order(Scene scene) => scene.Plan().Actions.Select(a => $"{a.Address.Local} {a.Verb}");
}
