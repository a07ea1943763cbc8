using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What becomes of a resource that desired state no longer declares (design §3, <i>Source</i>).</summary>
public sealed class ReleaseTests
{
    private const string A = "workload/a";

    [Fact]
    public void Intent_without_an_outcome_is_closed_also_where_its_resource_is_no_longer_declared()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)), Running("b", 2));
        bench.Pass(Faults.Every(WriteFault.AnswerLost));
        Assert.NotNull(bench.Of(A).OpenIntent);

        bench.Commit(edit: d => d.RemoveAt(0));
        bench.Settle();

        var intent = bench.Journal.Entries.Single(e => e.Entry.Event is ActionIntended).Entry.Seq;
        Assert.Equal(
            [new ActionResolved(intent, A, "setCount", Resolution.Unknown)], bench.Journal.Told<ActionResolved>());
        Assert.Null(bench.Of(A).OpenIntent);
    }

    [Fact]
    public void Intent_without_an_outcome_is_closed_also_where_its_environment_is_no_longer_declared()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)));
        bench.Pass(Faults.Every(WriteFault.AnswerLost));

        var adoption = Adoption.Decide(
            Estate.Name, new SourcedReading(new DesiredStateReading([], [], [], true), CommitStamp.None), bench.History, false);

        Assert.Null(adoption.InForce);
        Assert.Equal(
            [
                new ActionResolved(bench.Of(A).OpenIntent!.ActionId, A, "setCount", Resolution.Unknown),
                new EnvironmentOrphaned(ReleasedAsleep: false, CommitStamp.None),
            ],
            adoption.Events);
    }

    [Fact]
    public void Pause_outlives_a_commit_that_takes_its_resource_away_and_back()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(2)), Running("b", 2));
        bench.Settle();
        bench.Command(new ReconcilingPaused(A, "looking into it"));
        var a = bench.Declared[0];
        bench.Commit(edit: d => d.RemoveAt(0));
        bench.Settle();
        bench.ByHand(A, WorkloadLive.Steady(5));
        bench.Commit(edit: d => d.Add(a));
        bench.Settle();

        Assert.Equal("looking into it", bench.Of(A).Paused?.Reason);
        Assert.Empty(bench.Aws.Arrived);
    }

    [Theory]
    [InlineData(CostMode.Dormant, true)]
    [InlineData(CostMode.Active, false)]
    public void Environment_that_is_removed_says_whether_it_was_asleep_and_is_left_as_it_is(CostMode mode, bool asleep)
    {
        var bench = new Bench(Running("a", 3, "database/db"), Database("db"));
        bench.Commit(mode);
        bench.Settle();

        var adoption = Adoption.Decide(
            Estate.Name, new SourcedReading(new DesiredStateReading([], [], [], true), CommitStamp.None), bench.History, false);
        bench.Command(adoption.Events.Single());

        Assert.Equal(new EnvironmentOrphaned(asleep, CommitStamp.None), adoption.Events.Single());
        Assert.True(bench.History.Orphaned);
        Assert.Equal(asleep, bench.Of(A).RestorePoint is not null);
        Assert.Empty(Adoption.Decide(
            Estate.Name, new SourcedReading(new DesiredStateReading([], [], [], true), CommitStamp.None), bench.History, false).Events);
    }

    [Fact]
    public void Environment_that_was_removed_asleep_and_declared_again_active_wakes_at_its_size()
    {
        var bench = new Bench(Running("a", 3, "database/db"), Database("db"), Alarm("cpu"));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.Command(new EnvironmentOrphaned(true, CommitStamp.None));

        bench.Commit(CostMode.Active);
        bench.Settle();

        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>(A));
        Assert.Equal(TransitionPhase.Awake, bench.History.Phase);
    }

    [Fact]
    public void Renamed_resource_is_released_asleep_under_its_old_name_and_has_no_size_under_its_new_one()
    {
        var bench = new Bench(Running("a", 3), Running("b", 1));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.ByHand("workload/renamed", new WorkloadLive(0, 0));
        bench.Commit(CostMode.Active, edit: d => d[0] = d[0] with { Name = "renamed" });

        var end = bench.Settle();

        Assert.Equal([new ResourceReleased(A, ReleasedAsleep: true)], bench.Journal.Told<ResourceReleased>());
        Assert.StartsWith("workload/renamed setCount: SizeUnknown", end.Plan.Message);
        Assert.Equal("3", bench.Of(A).RestorePoint!.Values["count"]);
    }
}
