using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>Writes whose answer was never seen: look first (design §4, 4 and 5).</summary>
public sealed class OpenIntentTests
{
    private const string Db = "database/db";

    [Theory]
    [InlineData("stopping", Resolution.Applied)]
    [InlineData("stopped", Resolution.Applied)]
    [InlineData("available", Resolution.NotApplied)]
    [InlineData("failed", Resolution.Unknown)]
    [InlineData(null, Resolution.NotApplied)]
    public void Look_tells_what_became_of_an_intent(string? state, Resolution expected)
    {
        var resolved = Assert.Single(OpenIntents.Resolve(Scene(state, 60).Look()));

        Assert.Equal(new ActionResolved(42, Db, "stop", expected), resolved);
    }

    [Theory]
    [InlineData(7, 4, false)]
    [InlineData(7, 5, true)]
    [InlineData(6, 14, false)]
    [InlineData(6, 15, true)]
    public void Intent_is_left_alone_longer_where_another_owner_may_still_send_it(long epoch, int seconds, bool told) =>
        Assert.Equal(told ? 1 : 0, OpenIntents.Resolve(Scene("stopping", seconds, epoch).Look()).Count);

    [Theory]
    [InlineData(6, 14, false)]
    [InlineData(6, 15, true)]
    [InlineData(7, 4, false)]
    [InlineData(7, 5, true)]
    public void Intent_is_left_alone_from_the_moment_at_which_the_last_write_can_have_been_sent(long epoch, int quiet, bool told)
    {
        // Intended ten minutes ago, and then throttled, or frozen with its process until another took over.
        var look = Scene("available", 600, epoch).Look() with { QuietSince = World.Scene.Noon.AddSeconds(-quiet) };

        Assert.Equal(told ? 1 : 0, OpenIntents.Resolve(look).Count);
    }

    [Fact]
    public void Quiet_since_long_before_an_intent_does_not_shorten_its_time() =>
        Assert.Empty(OpenIntents.Resolve(Scene("available", 4).Look() with { QuietSince = World.Scene.Noon.AddSeconds(-600) }));

    [Fact]
    public void Look_that_failed_resolves_nothing() =>
        Assert.Empty(OpenIntents.Resolve((Scene("stopping", 60) with { Unseen = [Db] }).Look()));

    /// <summary>The daemon may be deployed with other credentials between a write and the look that is to tell what became of it.</summary>
    [Theory]
    [InlineData("210987654321", null, false)]
    [InlineData(null, "210987654321", false)]
    [InlineData(null, null, false)]
    [InlineData(null, Estate.Account, true)]
    public void Look_at_what_may_be_another_account_resolves_nothing(string? account, string? last, bool told)
    {
        var look = (Scene("stopping", 60) with { Caller = new CallerIdentity(account, account is null ? "ExpiredToken" : null) { Last = last } }).Look();
        Assert.Equal(told ? 1 : 0, OpenIntents.Resolve(look).Count);
    }

    [Fact]
    public void Look_that_began_too_early_resolves_nothing_however_late_it_is() =>
        Assert.Empty(OpenIntents.Resolve(
            (Scene("available", 60) with { LookedAt = World.Scene.Noon.AddSeconds(-58) }).Look()));

    [Fact]
    public void Resource_that_was_not_looked_at_keeps_its_intent()
    {
        var look = Scene("stopping", 60).Look();

        Assert.Empty(OpenIntents.Resolve(look with { Observations = new Dictionary<ResourceAddress, Observation>() }));
    }

    [Fact]
    public void Intent_of_what_is_no_longer_declared_is_closed_as_unknown()
    {
        var scene = Scene("stopping", 60) with { Declared = [Running("a", 2)] };

        Assert.Equal([new ActionResolved(42, Db, "stop", Resolution.Unknown)], OpenIntents.Resolve(scene.Look()));
    }

    [Fact]
    public void Resource_with_an_open_intent_is_not_written_to()
    {
        var action = (Scene("available", 2) with { Mode = CostMode.Dormant }).Action(Db, "stop");

        Assert.Equal(ActionState.Waiting, action.State);
        Assert.Equal(["what became of action #42 (stop, 11:59:58Z) to be seen"], action.On);
        Assert.Equal(World.Scene.Noon.AddSeconds(3), action.NotBefore);
    }

    [Fact]
    public void What_depends_on_an_open_intent_is_left_alone_too()
    {
        var start = new ResourceHistory { OpenIntent = Intent(2, 7) with { Verb = "start" } };
        var waking = World.Scene.Waking(
            Database("db"), Workload("a", new WorkloadSpec(Count: 2), new(0, 0), Db)).Knowing(Db, start);
        var raise = new ResourceHistory { OpenIntent = Intent(2, 7) with { Verb = "setCount" } };
        var dormant = World.Scene.Dormant(
            Database("db"), Workload("a", new(), new(0, 0), Db)).Knowing("workload/a", raise);

        Assert.Equal(["database/db to be available (available, and what became of our start (#42) is not known yet)"], waking.Action("workload/a", "setCount").On);
        Assert.Equal(["workload/a to be drained (0/0 running, and what became of our setCount (#42) is not known yet)"], dormant.Action(Db, "stop").On);
    }

    [Fact]
    public void Environment_with_an_open_intent_is_not_synced()
    {
        var plan = Scene("available", 2).Plan();

        Assert.Empty(plan.Actions);
        Assert.Equal(SyncStatus.OutOfSync, plan.Sync);
        Assert.True(plan.IsMoving);
        Assert.Equal(World.Scene.Noon.AddSeconds(3), plan.NextEdge);
    }

    private static Scene Scene(string? state, int seconds, long epoch = 7) =>
        World.Scene.Active(Database("db", state is null ? null : new DatabaseLive(state)))
            .Knowing(Db, new ResourceHistory { OpenIntent = Intent(seconds, epoch) });

    private static OpenIntent Intent(int seconds, long epoch) =>
        new(42, World.Scene.Noon.AddSeconds(-seconds), epoch, "stop", [new Change("state", "available", "stopped")]);
}
