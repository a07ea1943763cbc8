using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.Tests.World;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>
/// Old looks, lost answers and a mode that changes at any moment: no database stops under a service, no service leaves
/// zero without its database, and once the faults stop everything is as it was.
/// </summary>
public sealed class EcsServiceFaultTests
{
    private static readonly Gen<(EcsServiceSpec Spec, ServiceState State)> Reachable = Gen.Select(ServiceGens.Spec, ServiceGens.State)
        .Where(s => s.Item2.Desired > 0);

    [Fact]
    public void Neither_old_looks_nor_lost_answers_break_an_invariant_and_all_comes_back() =>
        Gen.Select(Reachable, Reachable, ServiceGens.Database, Gen.Int[0, 1_000_000]).Sample((first, second, database, seed) =>
        {
            var random = new Random(seed);
            var world = new MiniWorld(
                database, (first.Spec with { Service = "a" }, first.State), (second.Spec with { Service = "b" }, second.State));
            if (world.Settle(12).Actions.Count > 0) return;
            var before = (world.Service("a"), world.Service("b"));

            world.Age = () => TimeSpan.FromSeconds(random.Next(0, 2) * random.Next(0, 40));
            world.Fate = () => (Lost: random.Next(8) == 0, Applied: true) is { Lost: true } ? (true, random.Next(2) == 0) : (false, true);
            for (var pass = 0; pass < 60; pass++)
            {
                if (random.Next(6) == 0) world.Mode = world.Mode == CostMode.Active ? CostMode.Dormant : CostMode.Active;
                world.Advance(TimeSpan.FromSeconds(random.Next(1, 30)));
                world.Pass();
            }

            Assert.Empty(world.Breaches);
            world.Age = () => TimeSpan.Zero;
            world.Fate = () => (false, true);
            world.Mode = CostMode.Active;
            world.Advance(TimeSpan.FromSeconds(60));
            Assert.Equal(SyncStatus.Synced, world.Settle(20).Sync);
            Assert.Empty(world.Breaches);
            Assert.Equal((before.Item1.Target, before.Item2.Target), (world.Service("a").Target, world.Service("b").Target));
            Assert.Equal(ByName(before.Item1), ByName(world.Service("a")));
            Assert.Equal(ByName(before.Item2), ByName(world.Service("b")));
            Assert.True(world.Service("a").Desired > 0 && world.Service("b").Desired > 0);
            var entries = world.History.Seq;
            world.Advance(TimeSpan.FromSeconds(30));
            world.Pass();
            Assert.Equal(entries, world.History.Seq);
        }, iter: 500);

    private static IEnumerable<EcsScalingPolicy> ByName(ServiceState state) => state.Policies.OrderBy(p => p.Name, StringComparer.Ordinal);
}
