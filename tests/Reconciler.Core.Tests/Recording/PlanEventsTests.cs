using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What a plan tells the journal: what is new, once.</summary>
public sealed class PlanEventsTests
{
    [Fact]
    public void First_look_writes_down_every_resource_and_the_whole()
    {
        var bench = new Bench(Running("a", 2), Alarm("cpu"));
        bench.Pass();

        Assert.Equal(
            ["GenerationAccepted", "ModeChanged", "ResourceChanged", "ResourceChanged", "EnvironmentChanged"],
            bench.Journal.Entries.Select(e => e.Entry.Event.GetType().Name));
    }

    [Fact]
    public void Size_that_changes_is_written_down_and_one_that_does_not_is_not()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Min: 2, Max: 10), WorkloadLive.Scaled(5, 2, 10)));
        bench.Settle();
        bench.ByHand("workload/a", WorkloadLive.Scaled(7, 2, 10));
        Assert.Equal(1, bench.Pass().Told);

        Assert.Equal("7 tasks", bench.Of("workload/a").Status!.Size);
        Assert.Equal(0, bench.Pass().Told);
    }

    [Fact]
    public void Word_for_a_state_is_news_by_itself_and_a_detail_is_not()
    {
        var bench = new Bench(Alarm("cpu"));
        bench.Settle();
        bench.ByHand("alarm/cpu", new AlarmLive(Enabled: true) { Fires = true });
        bench.Pass();

        Assert.Equal("ALARM", bench.Of("alarm/cpu").Status!.State);
        Assert.Equal(0, bench.Pass().Told);
    }

    [Fact]
    public void Drift_that_is_left_alone_is_told_once_for_each_difference()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)).Observed());
        bench.Settle();
        bench.ByHand("workload/a", WorkloadLive.Steady(6));
        bench.Settle();
        bench.ByHand("workload/a", WorkloadLive.Steady(2));
        bench.Settle();
        bench.ByHand("workload/a", WorkloadLive.Steady(6));
        bench.Settle();

        Assert.Equal(
            ["5 → 2", "6 → 2", "6 → 2"], bench.Journal.Told<DriftDetected>().Select(d => $"{d.Changes[0].From} → {d.Changes[0].To}"));
        Assert.StartsWith("enforcement is observe", bench.Journal.Told<DriftDetected>().First().Because);
    }

    [Fact]
    public void Condition_is_told_when_it_comes_and_when_it_goes_and_not_when_the_look_failed()
    {
        var bench = new Bench(Database("db", DatabaseLive.Up with { CannotStop = true }));
        bench.Settle();
        bench.Pass(Faults.Unseen("database/db"));
        Assert.Equal([true], bench.Journal.Told<ConditionChanged>().Select(c => c.Status));

        bench.ByHand("database/db", DatabaseLive.Up);
        bench.Settle();

        Assert.Equal([true, false], bench.Journal.Told<ConditionChanged>().Select(c => c.Status));
    }

    [Fact]
    public void Status_is_told_again_for_a_new_generation_although_it_is_the_same()
    {
        var bench = new Bench(Running("a", 2));
        bench.Settle();
        bench.Commit();
        bench.Settle();

        Assert.Equal([1L, 2L], bench.Journal.Entries.Where(e => e.Entry.Event is EnvironmentChanged).Select(e => e.Entry.Generation!.Value));
        Assert.Equal(2, bench.History.ObservedGeneration);
    }

    [Fact]
    public void Mode_is_told_when_it_or_its_reason_changes()
    {
        var mode = new EffectiveMode(CostMode.Dormant, "window weekend", ModeSource.Schedule, Scene.Noon, "overruled");
        var told = PlanEvents.ModeOf(EnvironmentHistory.Empty, mode);

        Assert.Equal(new ModeChanged(CostMode.Dormant, "window weekend", ModeSource.Schedule, Scene.Noon, "overruled"), told);
        var known = EnvironmentHistory.Empty with { Mode = told };
        Assert.Null(PlanEvents.ModeOf(known, mode));
        Assert.NotNull(PlanEvents.ModeOf(known, mode with { Overruled = null }));
        Assert.NotNull(PlanEvents.ModeOf(known, mode with { NextEdge = Scene.Noon.AddDays(1) }));
    }

    [Fact]
    public void Override_ends_by_itself_at_its_time_and_that_is_told()
    {
        var bench = new Bench(Running("a", 2, "database/db"), Database("db"));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        var until = bench.Now.AddHours(1);
        bench.Command(new OverrideSet(CostMode.Active, until, "demo"));
        var awake = bench.Settle();
        bench.Wait((int)(until - bench.Now).TotalSeconds);
        bench.Settle();

        Assert.Equal((CostMode.Active, until), (awake.Plan.Mode.CostMode, awake.Plan.NextEdge));
        Assert.Equal(
            [(CostMode.Dormant, ModeSource.DesiredState), (CostMode.Active, ModeSource.Override), (CostMode.Dormant, ModeSource.DesiredState)],
            bench.Journal.Told<ModeChanged>().Select(m => (m.CostMode, m.Source)));
        Assert.Equal(TransitionPhase.Asleep, bench.History.Phase);
    }

    [Fact]
    public void Pass_that_finds_nothing_new_writes_nothing_however_long_something_is_blocked()
    {
        var bench = new Bench(Running("a", 2, "database/db").Observed(), Database("db"), Workload("gone", new(), null), Alarm("cpu"));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        for (var i = 0; i < 5; i++)
        {
            bench.Wait(600);
            Assert.Equal((0, 0), (bench.Pass().Told, bench.Aws.ByHand.Count));
        }
    }
}
