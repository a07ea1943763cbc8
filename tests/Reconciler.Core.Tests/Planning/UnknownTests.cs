using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>Unknown is not absent: a failed look authorises nothing, in either direction (design §4, 3).</summary>
public sealed class UnknownTests
{
    private static readonly AlarmLive Muted = new(Enabled: false);

    [Fact]
    public void Unknown_service_keeps_its_database_running()
    {
        var scene = Scene.Dormant(Database("db"), Workload("a", new(), new(0, 0), "database/db")) with { Unseen = ["workload/a"] };

        Assert.Contains("workload/a to be drained (throttled)", scene.Action("database/db", "stop").On);
    }

    [Fact]
    public void Unknown_database_keeps_its_services_at_zero()
    {
        var scene = Scene.Waking(Database("db"), Workload("a", new WorkloadSpec(Count: 2), new(0, 0), "database/db"))
            with
        { Unseen = ["database/db"] };

        Assert.Equal(["database/db to be available (throttled)"], scene.Action("workload/a", "setCount").On);
    }

    [Fact]
    public void Resource_without_an_observation_is_unknown()
    {
        var look = Scene.Dormant(Database("db"), Workload("a", new(), new(0, 0), "database/db")).Look();
        look = look with { Observations = look.Observations.Where(o => o.Key.Kind == "database").ToDictionary(o => o.Key, o => o.Value) };

        var plan = Planner.Plan(look, GuardChain.Standard);

        Assert.Contains("workload/a to be drained (not looked at)", plan.Action("database/db", "stop").On);
        Assert.Equal(SyncStatus.Unknown, plan.Sync);
    }

    [Theory]
    [InlineData(CostMode.Active)]
    [InlineData(CostMode.Dormant)]
    public void Nothing_is_proposed_for_what_was_not_seen(CostMode mode)
    {
        var scene = Scene.Dormant(Running("a", 3), Database("db"), Alarm("cpu")) with
        {
            Mode = mode,
            Unseen = ["workload/a", "database/db", "alarm/cpu"],
        };

        Assert.Empty(scene.Plan().Actions);
        Assert.Equal((SyncStatus.Unknown, HealthStatus.Unknown), (scene.Plan().Sync, scene.Plan().Health));
        Assert.Equal(("Unknown", "alarm/cpu could not be seen: throttled"), (scene.Plan().Reason, scene.Plan().Message));
    }

    [Fact]
    public void Kind_that_makes_much_of_a_failed_look_is_not_believed()
    {
        var rash = new Declared(new RashKind(), "a", new DatabaseSpec(), [], DatabaseLive.Up);
        var scene = Scene.Dormant(rash, Running("b", 2)) with { Unseen = ["rash/a"] };

        var plan = (scene with { Declared = [rash, Workload("b", new WorkloadSpec(Count: 2), new(0, 0), "rash/a")], Mode = CostMode.Active }).Plan();

        Assert.DoesNotContain(scene.Plan().Actions, a => a.Address.Kind == "rash");
        Assert.Equal(ActionState.Waiting, plan.Action("workload/b", "setCount").State);
    }

    [Fact]
    public void Unknown_alarm_does_not_say_that_somebody_woke_the_environment()
    {
        var scene = Scene.Dormant(Workload("a", new(), new(0, 0)), Alarm("cpu", Muted)).In(TransitionPhase.Asleep);

        Assert.Equal(TransitionPhase.Asleep, (scene with { Unseen = ["alarm/cpu"] }).Plan().Phase);
        Assert.Equal(TransitionPhase.Asleep, (scene with { Unseen = ["workload/a"] }).Plan().Phase);
    }

    [Fact]
    public void Unknown_alarm_does_not_prove_that_the_environment_is_awake()
    {
        var scene = Scene.Waking(Running("a", 2), Alarm("cpu", Muted), Alarm("mem"));

        Assert.Equal(TransitionPhase.Waking, (scene with { Unseen = ["alarm/cpu"] }).Plan().Phase);
        Assert.Equal(TransitionPhase.Waking, (scene with { Unseen = ["workload/a"] }).Plan().Phase);
    }

    [Fact]
    public void Unknown_alarm_does_not_hold_up_the_unmuting_of_others() =>
        Assert.Equal(
            ActionState.Ready,
            (Scene.Waking(Running("a", 2), Alarm("cpu", Muted), Alarm("mem")) with { Unseen = ["alarm/mem"] }).Action("alarm/cpu", "unmute").State);

    [Fact]
    public void Unknown_service_remembered_as_unsupported_does_not_count_as_awake()
    {
        var remembered = new Declared(new RashKind(), "a", new DatabaseSpec(), [], DatabaseLive.Up);
        var scene = Scene.Waking(remembered, Alarm("cpu", Muted)) with { Unseen = ["rash/a"] };

        Assert.Equal(ActionState.Waiting, scene.Action("alarm/cpu", "unmute").State);
    }

    [Fact]
    public void Falling_asleep_goes_on_where_it_was_once_looks_succeed_again()
    {
        var bench = new Bench(Running("a", 3, "database/db"), Database("db"), Alarm("cpu"));
        bench.Commit(CostMode.Dormant);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(0, bench.Pass(Faults.Unseen("workload/a")).Sent);
            bench.Wait(30);
        }

        Assert.Equal((SyncStatus.Synced, TransitionPhase.Asleep), (bench.Settle().Plan.Sync, bench.History.Phase));
    }

    /// <summary>Says the most that a kind could wrongly say of a look that failed.</summary>
    private sealed class RashKind : FakeKind<DatabaseSpec, DatabaseLive>
    {
        public override string Name => "rash";

        public override KindRole Role => KindRole.Dependency;

        protected override IReadOnlyDictionary<string, string> Describe(DatabaseLive live) => new Dictionary<string, string>();

        protected override Assessment AssessPresent(ResourceView view, DatabaseSpec spec, DatabaseLive live) => throw new NotSupportedException();

        protected override Assessment AssessUnknown(ResourceView view, DatabaseSpec spec, string reason) => Unseen(reason) with
        {
            Available = Answer.Yes,
            Drained = Answer.Yes,
            Conditions = [new FoundCondition(ConditionTypes.Unsupported, "ReadReplica", "as the last look found")],
            Actions = [new ProposedAction("stop", Stage.Stop, [new Change("state", "available", "stopped")], "rash", new StopDatabase())],
            RestorePoint = new RestorePoint(new Dictionary<string, string> { ["count"] = "9" }),
        };
    }
}
