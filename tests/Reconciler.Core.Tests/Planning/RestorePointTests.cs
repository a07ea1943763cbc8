using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>Recorded before the first dormant action, kept until seen awake, never overwritten, never 0 (design §4, 8).</summary>
public sealed class RestorePointTests
{
    private const string A = "workload/a";

    [Fact]
    public void Every_restore_point_is_in_the_journal_before_the_first_action()
    {
        var bench = new Bench(Running("a", 3), Workload("b", new(), WorkloadLive.Scaled(5, 2, 10)), Alarm("cpu"));
        bench.Commit(CostMode.Dormant);
        bench.Settle();

        var events = bench.Journal.Entries.Select(e => e.Entry.Event).ToList();
        var first = events.FindIndex(e => e is ActionIntended);
        var points = events.OfType<RestorePointRecorded>().ToList();
        Assert.True(events.FindLastIndex(e => e is RestorePointRecorded) < first);
        Assert.Equal(["workload/a count=3", "workload/b count=5,max=10,min=2"],
            points.Select(p => $"{p.Address} {string.Join(',', p.Values.OrderBy(v => v.Key).Select(v => $"{v.Key}={v.Value}"))}"));
    }

    [Fact]
    public void Bounds_that_are_not_declared_come_back_as_they_were()
    {
        var bench = new Bench(Workload("a", new(), WorkloadLive.Scaled(5, 2, 10)));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.Commit(CostMode.Active);
        bench.Settle();

        Assert.Equal(WorkloadLive.Scaled(5, 2, 10), bench.Live<WorkloadLive>(A));
    }

    [Fact]
    public void Service_that_is_at_zero_when_its_environment_falls_asleep_has_no_restore_point()
    {
        var bench = new Bench(Workload("a", new(), new(0, 0)), Running("b", 1));
        bench.Commit(CostMode.Dormant);
        bench.Settle();

        Assert.Null(bench.Of(A).RestorePoint);
        Assert.NotNull(bench.Of("workload/b").RestorePoint);
    }

    [Fact]
    public void Restore_point_of_what_is_paused_asleep_is_kept_until_it_is_seen_awake_itself()
    {
        var bench = Asleep(Running("a", 3), Running("b", 2));
        bench.Command(new ReconcilingPaused(A, "looking into it"));
        bench.Commit(CostMode.Active);
        bench.Settle();
        Assert.Equal(TransitionPhase.Awake, bench.History.Phase);
        Assert.NotNull(bench.Of(A).RestorePoint);
        Assert.Null(bench.Of("workload/b").RestorePoint);

        bench.Command(new ReconcilingResumed(A));
        bench.Settle();

        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>(A));
        Assert.Null(bench.Of(A).RestorePoint);
    }

    [Fact]
    public void Restore_point_of_what_is_only_observed_since_is_kept_until_it_is_seen_awake_itself()
    {
        var bench = Asleep(Running("a", 3), Running("b", 2));
        bench.Commit(CostMode.Active, edit: d => d[0] = d[0].Observed());
        bench.Settle();
        Assert.Equal(TransitionPhase.Awake, bench.History.Phase);

        bench.Commit(edit: d => d[0] = d[0] with { Enforcement = Enforcement.Correct });
        bench.Settle();

        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>(A));
    }

    [Fact]
    public void Size_of_an_earlier_sleep_does_not_come_back_from_a_later_one()
    {
        var bench = Asleep(Running("a", 3), Running("b", 2));
        bench.Command(new ReconcilingPaused(A, "looking into it"));
        bench.Commit(CostMode.Active);
        bench.Settle();
        bench.Command(new ReconcilingResumed(A));
        bench.Settle();
        bench.ByHand(A, WorkloadLive.Steady(7));
        bench.Settle();

        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.Commit(CostMode.Active);
        bench.Settle();

        Assert.Equal(WorkloadLive.Steady(7), bench.Live<WorkloadLive>(A));
    }

    [Fact]
    public void Restore_point_of_what_was_released_asleep_serves_when_it_is_declared_again()
    {
        var bench = Asleep(Running("a", 3), Running("b", 2));
        var a = bench.Declared[0];
        bench.Commit(edit: d => d.RemoveAt(0));
        bench.Settle();
        bench.Commit(CostMode.Active);
        bench.Settle();
        Assert.Equal([new ResourceReleased(A, ReleasedAsleep: true)], bench.Journal.Told<ResourceReleased>());
        Assert.True(bench.Live<WorkloadLive>(A).Drained);

        bench.Commit(edit: d => d.Add(a));
        bench.Settle();

        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>(A));
        Assert.Null(bench.Of(A).RestorePoint);
    }

    [Fact]
    public void What_was_released_awake_is_forgotten()
    {
        var bench = new Bench(Running("a", 3), Running("b", 2));
        bench.Settle();
        bench.Commit(edit: d => d.RemoveAt(0));
        bench.Settle();

        Assert.Equal([new ResourceReleased(A, ReleasedAsleep: false)], bench.Journal.Told<ResourceReleased>());
        Assert.DoesNotContain(A, bench.History.Resources.Keys);
    }

    [Fact]
    public void Environment_that_is_only_observed_through_a_night_has_nothing_to_restore()
    {
        var bench = new Bench(Running("a", 3).Observed());
        bench.Settle();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        var entries = bench.Journal.Entries.Count;
        for (var i = 0; i < 5; i++)
        {
            bench.Wait(30);
            bench.Pass();
        }

        Assert.Equal(entries, bench.Journal.Entries.Count);
        Assert.Empty(bench.Journal.Told<RestorePointRecorded>());
    }

    private static Bench Asleep(params IReadOnlyList<Declared> declared)
    {
        var bench = new Bench(declared);
        bench.Settle();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        return bench;
    }
}
