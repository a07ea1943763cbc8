using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.World;

/// <summary>Restore points from planner to fold and back: recorded once, used, let go.</summary>
public sealed class RestorePointTests
{
    private static readonly EcsServiceSpec Undeclared = new("shop", "a", null, null);

    [Fact]
    public void Service_paused_while_the_others_woke_wakes_when_it_is_let_go_on()
    {
        var world = new MiniWorld(
            (Undeclared, ServiceState.Settled(2, null)),
            (Undeclared with { Service = "b" }, ServiceState.Settled(3, Target(2, 6))))
        {
            Mode = CostMode.Dormant,
        };
        world.Settle();
        world.Append(new ReconcilingPaused("ecsService/b", "looking"));
        world.Mode = CostMode.Active;
        for (var pass = 0; pass < 10; pass++)
        {
            world.Pass();
            world.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal((TransitionPhase.Awake, 2, 0), (world.History.Phase, world.Service("a").Desired, world.Service("b").Desired));
        world.Append(new ReconcilingResumed("ecsService/b"));
        world.Settle();
        Assert.Equal((2, 3, Target(2, 6)), (world.Service("a").Desired, world.Service("b").Desired, world.Service("b").Target));
    }

    [Fact]
    public void Scalable_target_that_somebody_makes_while_its_service_sleeps_comes_back_as_it_was_made()
    {
        var world = new MiniWorld((Undeclared, ServiceState.Settled(3, null))) { Mode = CostMode.Dormant };
        world.Settle();
        world.Set("a", world.Service("a").Apply(new RegisterServiceScaling("shop", "a", 2, 6, Up)));
        world.Settle();
        Assert.Equal((0, AsleepTarget(6)), (world.Service("a").Desired, world.Service("a").Target));
        world.Mode = CostMode.Active;
        world.Settle();
        Assert.Equal((3, Target(2, 6)), (world.Service("a").Desired, world.Service("a").Target));
    }

    [Fact]
    public void Restore_point_is_kept_while_modes_change_to_and_fro()
    {
        var world = new MiniWorld((Undeclared, ServiceState.Settled(5, Target(2, 6)))) { Mode = CostMode.Dormant };
        for (var pass = 0; pass < 12; pass++)
        {
            world.Pass();
            world.Advance(TimeSpan.FromSeconds(70));
            if (pass % 3 == 1) world.Mode = world.Mode == CostMode.Dormant ? CostMode.Active : CostMode.Dormant;
            if (world.History.Resource("ecsService/a").RestorePoint is { } point)
                Assert.Equal(("5", "2"), (point.Values["count"], point.Values["autoscaling.min"]));
        }

        world.Mode = CostMode.Active;
        world.Settle();
        Assert.Equal((5, Target(2, 6)), (world.Service("a").Desired, world.Service("a").Target));
    }

    [Fact]
    public void Service_of_unknown_size_stays_asleep_and_says_so()
    {
        var world = new MiniWorld((Undeclared, ServiceState.Settled(0, null))) { Mode = CostMode.Dormant };
        world.Settle();
        world.Mode = CostMode.Active;
        var plan = world.Settle();
        Assert.Equal((ActionState.Blocked, "Blocked"), (plan.Actions.Single().State, plan.Reason));
        Assert.StartsWith("SizeUnknown: ", plan.Actions[0].On.Single(), StringComparison.Ordinal);
        world.Set("a", ServiceState.Settled(2, null));
        Assert.Equal(SyncStatus.Synced, world.Settle().Sync);
    }
}
