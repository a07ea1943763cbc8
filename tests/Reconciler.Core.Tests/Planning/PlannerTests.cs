using CsCheck;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly Scene Busy = Scene.Dormant(
        Workload("backend", new WorkloadSpec(Min: 2, Max: 10), WorkloadLive.Scaled(5, 2, 10), "database/db", "database/redis"),
        Running("frontend", 3, "workload/backend"), Workload("batch", new(), new(0, 1), "database/db"), Database("db"), Database("other"),
        Cache("redis"), Alarm("cpu"), Alarm("mem", new AlarmLive(false)), Alarm("gone", null))
        .Paused("database/other");

    [Fact]
    public void Same_look_gives_the_same_plan_in_whatever_order_its_parts_come()
    {
        var look = Busy.Look();
        var expected = Planner.Plan(look, GuardChain.Standard).Words();

        Gen.Shuffle(look.Environment.Resources.ToArray())
            .Select(Gen.Shuffle(look.Observations.ToArray()), Gen.Shuffle(look.History.Resources.ToArray()))
            .Sample((resources, observations, known) =>
            {
                var shuffled = look with
                {
                    Environment = look.Environment with { Resources = resources },
                    Observations = observations.ToDictionary(o => o.Key, o => o.Value),
                    History = look.History with { Resources = known.ToDictionary(k => k.Key, k => k.Value) },
                };
                Assert.Equal(expected, Planner.Plan(shuffled, GuardChain.Standard).Words());
            }, iter: 200);
    }

    [Fact]
    public void Planning_leaves_its_look_as_it_was()
    {
        var look = Busy.Look();
        var before = look.ToString() + string.Join(',', look.Observations) + string.Join(',', look.History.Resources);

        Planner.Plan(look, GuardChain.Standard);

        Assert.Equal(before, look.ToString() + string.Join(',', look.Observations) + string.Join(',', look.History.Resources));
    }

    [Fact]
    public void Fingerprint_differs_where_what_was_seen_differs()
    {
        var three = Scene.Dormant(Running("a", 3)).Action("workload/a", "setCount").Fingerprint;
        var four = Scene.Dormant(Running("a", 4)).Action("workload/a", "setCount").Fingerprint;
        var again = Scene.Dormant(Running("a", 3), Alarm("cpu")).Action("workload/a", "setCount").Fingerprint;

        Assert.NotEqual(three, four);
        Assert.Equal(three, again);
        Assert.Matches("^[0-9a-f]{16}$", three);
    }

    [Fact]
    public void Strictest_guard_decides_and_every_reason_is_kept()
    {
        var failed = new ResourceHistory
        {
            RetryAt = Scene.Noon.AddSeconds(40),
            FailureMessage = "ThrottlingException",
            Failures = 3,
            Paused = new PauseState("ann@laptop", "looking into it", Scene.Noon),
        };
        var action = (Scene.Dormant(Running("a", 3).Observed(), Alarm("cpu")) with { Caller = CallerIdentity.Unknown("ExpiredToken") with { Last = Estate.Account } })
            .Knowing("workload/a", failed)
            .Action("workload/a", "setCount");

        Assert.Equal(ActionState.Blocked, action.State);
        Assert.Collection(
            action.On,
            account => Assert.StartsWith("the account is not confirmed (ExpiredToken)", account),
            pause => Assert.StartsWith("workload/a was paused by ann@laptop", pause),
            enforcement => Assert.StartsWith("enforcement is observe", enforcement),
            cooldown => Assert.StartsWith("the next attempt at 12:00:40Z, since the last one failed (ThrottlingException)", cooldown),
            gate => Assert.Equal("waits for alarm/cpu to be muted (enabled)", gate));
        Assert.Equal(Scene.Noon.AddSeconds(40), action.NotBefore);
    }

    [Fact]
    public void Nothing_is_taken_for_seen_before_AWS_has_named_the_account_once()
    {
        var plan = (Scene.Dormant(Running("a", 3), Alarm("cpu")) with { Caller = CallerIdentity.Unknown("ExpiredToken") }).Plan();

        Assert.Empty(plan.Actions);
        Assert.Equal((SyncStatus.Unknown, "Unknown"), (plan.Sync, plan.Reason));
        Assert.EndsWith("could not be seen: the account is not confirmed (ExpiredToken)", plan.Message, StringComparison.Ordinal);
        Assert.All(plan.Resources, r => Assert.False(r.Proves));
    }

    [Fact]
    public void Another_accounts_resources_of_the_same_names_show_nothing()
    {
        var plan = (Scene.Dormant(Running("a", 3), Alarm("cpu")) with { Caller = CallerIdentity.Known("210987654321") }).Plan();

        Assert.Empty(plan.Actions);
        Assert.Equal((SyncStatus.Unknown, HealthStatus.Unknown, "WrongAccount"), (plan.Sync, plan.Health, plan.Reason));
        Assert.StartsWith("the credentials belong to account 210987654321", plan.Message, StringComparison.Ordinal);
        Assert.All(plan.Resources, r => Assert.False(r.Proves));
    }

    [Fact]
    public void Deferred_action_waits_until_its_time()
    {
        var scene = Scene.Dormant(Running("a", 3));
        var cooling = new ResourceHistory { RetryAt = Scene.Noon.AddSeconds(40), FailureMessage = "ThrottlingException", Failures = 1 };

        var action = scene.Knowing("workload/a", cooling).Action("workload/a", "setCount");
        var over = scene.Knowing("workload/a", cooling with { RetryAt = Scene.Noon }).Action("workload/a", "setCount");

        Assert.Equal((ActionState.Waiting, Scene.Noon.AddSeconds(40)), (action.State, action.NotBefore));
        Assert.Equal(ActionState.Ready, over.State);
    }

    [Fact]
    public void Refused_action_is_blocked_until_it_is_tried_again()
    {
        var refused = new ResourceHistory
        {
            RetryAt = Scene.Noon.AddMinutes(4),
            FailureMessage = "AccessDenied",
            Failures = 1,
            FailedTerminally = true,
        };
        var plan = Scene.Dormant(Running("a", 3)).Knowing("workload/a", refused).Plan();

        Assert.Equal(ActionState.Blocked, plan.Actions.Single().State);
        Assert.Equal(("Blocked", Scene.Noon.AddMinutes(4)), (plan.Reason, plan.NextEdge));
        Assert.Contains("AccessDenied", plan.Message);
    }

    [Fact]
    public void What_cannot_be_proposed_is_shown_as_blocked_with_its_reason()
    {
        var plan = Scene.Waking(Workload("a", new(), new(0, 0))).Plan();

        var action = plan.Actions.Single();
        Assert.Equal((ActionState.Blocked, "setCount"), (action.State, action.Verb));
        Assert.Null(action.Write);
        Assert.Equal(["SizeUnknown: no size is known"], action.On);
        Assert.Equal(("Blocked", "workload/a setCount: SizeUnknown: no size is known"), (plan.Reason, plan.Message));
    }

    [Fact]
    public void Same_write_is_not_repeated_before_a_look_can_show_it()
    {
        var written = new OpenIntent(9, Scene.Noon.AddSeconds(-4), 7, "setCount", [new Change("count", "5", "2")]);
        var scene = Scene.Active(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)));

        var action = scene.Knowing("workload/a", new ResourceHistory { LastWrite = written }).Action("workload/a", "setCount");
        var later = scene.Knowing("workload/a", new ResourceHistory { LastWrite = written with { At = Scene.Noon.AddSeconds(-5) } })
            .Action("workload/a", "setCount");

        Assert.Equal((ActionState.Waiting, Scene.Noon.AddSeconds(1)), (action.State, action.NotBefore));
        Assert.Equal(["AWS to show action #9 (setCount)"], action.On);
        Assert.Equal(ActionState.Ready, later.State);
    }

    [Fact]
    public void Look_that_began_before_our_last_write_proves_nothing()
    {
        var raised = new ResourceHistory
        {
            LastWrite = new OpenIntent(9, Scene.Noon, 7, "setCount", [new Change("count", "0", "3")]),
        };
        var drained = Workload("a", new(), new(0, 0), "database/db");

        Assert.Equal(
            ["workload/a to be drained (0/0 running, and our setCount (#9) is not to be seen yet)"],
            Scene.Dormant(drained, Database("db")).Knowing("workload/a", raised).Action("database/db", "stop").On);
    }

    [Fact]
    public void Nothing_is_planned_where_everything_is_as_desired()
    {
        foreach (var scene in new[]
        {
            Scene.Active(Running("a", 3, "database/db"), Database("db"), Cache("redis"), Alarm("cpu")),
            Scene.Dormant(Workload("a", new(), new(0, 0), "database/db"), Database("db", DatabaseLive.Down), Cache("redis"), Alarm("cpu", new(false)))
                .In(TransitionPhase.Asleep),
        })
        {
            var plan = scene.Plan();
            Assert.Empty(plan.Actions);
            Assert.Equal((SyncStatus.Synced, scene.History.Phase, false), (plan.Sync, plan.Phase, plan.IsMoving));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10)]
    public void Count_that_scaling_chose_within_its_bounds_is_no_drift(int count) =>
        Assert.Empty(Scene.Active(Workload("a", new WorkloadSpec(Min: 2, Max: 10), WorkloadLive.Scaled(count, 2, 10))).Plan().Actions);
}
