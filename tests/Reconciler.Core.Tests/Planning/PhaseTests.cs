using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>Awake → falling asleep → asleep → waking → awake, each proven by a look.</summary>
public sealed class PhaseTests
{
    private static readonly TransitionPhase[] ThereAndBack =
        [TransitionPhase.FallingAsleep, TransitionPhase.Asleep, TransitionPhase.Waking, TransitionPhase.Awake];

    private static Bench Small() => new(
        Workload("backend", new WorkloadSpec(Min: 2, Max: 10), WorkloadLive.Scaled(5, 2, 10), "database/db", "database/redis"),
        Running("frontend", 3, "workload/backend"), Database("db"), Cache("redis"), Alarm("cpu"));

    [Fact]
    public void Environment_falls_asleep_and_wakes_at_the_size_it_had()
    {
        var bench = Small();
        bench.Settle();
        bench.Commit(CostMode.Dormant);
        var asleep = bench.Settle();
        var dark = (bench.Live<WorkloadLive>("workload/backend"), bench.Live<DatabaseLive>("database/db"), bench.Live<AlarmLive>("alarm/cpu"));
        bench.Commit(CostMode.Active);
        var awake = bench.Settle();

        Assert.Equal((SyncStatus.Synced, HealthStatus.Dormant), (asleep.Plan.Sync, asleep.Plan.Health));
        Assert.Equal((new WorkloadLive(0, 0) { Min = 0, Max = 10, Suspended = true }, DatabaseLive.Down, new AlarmLive(false)), dark);
        Assert.Equal((SyncStatus.Synced, HealthStatus.Healthy), (awake.Plan.Sync, awake.Plan.Health));
        Assert.Equal(WorkloadLive.Scaled(5, 2, 10), bench.Live<WorkloadLive>("workload/backend"));
        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>("workload/frontend"));
        Assert.Equal(ThereAndBack, bench.Journal.Told<PhaseChanged>().Select(p => p.Phase));
        Assert.Null(bench.Of("workload/backend").RestorePoint);
    }

    [Fact]
    public void Steps_come_in_the_order_of_the_runbook_and_then_back()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.Commit(CostMode.Active);
        bench.Settle();

        Assert.Equal(
            [
                "alarm/cpu mute", "workload/backend suspend", "workload/frontend setCount", "workload/backend setCount", "database/db stop",
                "database/db start", "workload/backend setCount", "workload/frontend setCount", "workload/backend resume", "alarm/cpu unmute",
            ],
            bench.Journal.Told<ActionIntended>().Select(a => $"{a.Address} {a.Verb}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Mode_that_flips_on_the_way_leads_back_to_the_size_it_had(int passes)
    {
        var bench = Small();
        for (var flips = 0; flips < 3; flips++)
        {
            bench.Commit(CostMode.Dormant);
            for (var i = 0; i < passes; i++)
            {
                bench.Pass();
                bench.Wait(20);
            }

            bench.Commit(CostMode.Active);
            for (var i = 0; i < 8 - passes; i++)
            {
                bench.Pass();
                bench.Wait(20);
            }
        }

        var end = bench.Settle();
        Assert.Equal((SyncStatus.Synced, TransitionPhase.Awake), (end.Plan.Sync, end.Plan.Phase));
        Assert.Equal(WorkloadLive.Scaled(5, 2, 10), bench.Live<WorkloadLive>("workload/backend"));
        Assert.Equal(WorkloadLive.Steady(3), bench.Live<WorkloadLive>("workload/frontend"));
    }

    [Fact]
    public void What_is_added_while_asleep_falls_asleep_too_and_wakes_at_its_own_size()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        var added = Running("batch", 4, "database/db");
        bench.ByHand("workload/batch", added.Live);
        bench.Commit(edit: declared => declared.Add(added));

        var asleep = bench.Settle();
        Assert.Equal((SyncStatus.Synced, TransitionPhase.Asleep), (asleep.Plan.Sync, asleep.Plan.Phase));
        Assert.True(bench.Live<WorkloadLive>("workload/batch").Drained);

        bench.Commit(CostMode.Active);
        bench.Settle();
        Assert.Equal(WorkloadLive.Steady(4), bench.Live<WorkloadLive>("workload/batch"));
    }

    [Fact]
    public void What_somebody_woke_by_hand_falls_asleep_again()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.ByHand("workload/frontend", WorkloadLive.Steady(1));

        bench.Settle();

        Assert.True(bench.Live<WorkloadLive>("workload/frontend").Drained);
        Assert.Equal(
            [TransitionPhase.FallingAsleep, TransitionPhase.Asleep, TransitionPhase.FallingAsleep, TransitionPhase.Asleep],
            bench.Journal.Told<PhaseChanged>().Select(p => p.Phase));
    }

    [Fact]
    public void Database_that_AWS_starts_again_after_seven_days_is_stopped_again_while_asleep()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.ByHand("database/db", DatabaseLive.Up);

        bench.Settle();

        Assert.Equal(DatabaseLive.Down, bench.Live<DatabaseLive>("database/db"));
        Assert.Equal(ThereAndBack[..2], bench.Journal.Told<PhaseChanged>().Select(p => p.Phase));
    }

    [Fact]
    public void Asleep_is_not_said_before_a_look_shows_everything_at_rest()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        for (var pass = bench.Pass(); pass.Plan.Phase != TransitionPhase.Asleep; pass = bench.Pass()) bench.Wait(10);

        var seen = bench.Looks[^1].Observations.ToDictionary(o => o.Key.Local, o => ((Observing.PresentObservation)o.Value).Live);
        Assert.Equal(DatabaseLive.Down, seen["database/db"]);
        Assert.True(((WorkloadLive)seen["workload/backend"]).Drained);
        Assert.Equal(new AlarmLive(false), seen["alarm/cpu"]);
    }

    [Fact]
    public void Awake_is_not_said_before_alarms_look_unmuted()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.Commit(CostMode.Active);
        for (var pass = bench.Pass(); pass.Plan.Phase != TransitionPhase.Awake; pass = bench.Pass()) bench.Wait(10);

        Assert.Equal(new AlarmLive(true), bench.Live<AlarmLive>("alarm/cpu"));
        Assert.Equal(WorkloadLive.Scaled(5, 2, 10), bench.Live<WorkloadLive>("workload/backend"));
    }

    [Fact]
    public void Environment_at_rest_writes_nothing_more()
    {
        var bench = Small();
        foreach (var mode in new[] { CostMode.Dormant, CostMode.Active })
        {
            bench.Commit(mode);
            bench.Settle();
            var (entries, writes) = (bench.Journal.Entries.Count, bench.Aws.Arrived.Count);
            for (var i = 0; i < 10; i++)
            {
                bench.Pass();
                bench.Wait(30);
            }

            Assert.Equal((entries, writes), (bench.Journal.Entries.Count, bench.Aws.Arrived.Count));
        }
    }

    [Fact]
    public void Paused_environment_keeps_its_phase_however_long_windows_come_and_go()
    {
        var bench = Small();
        bench.Settle();
        bench.Command(new ReconcilingPaused(null, "incident 4711"));
        foreach (var mode in new[] { CostMode.Dormant, CostMode.Active, CostMode.Dormant })
        {
            bench.Commit(mode);
            var end = bench.Settle();
            Assert.Equal((TransitionPhase.Awake, HealthStatus.Healthy), (end.Plan.Phase, end.Plan.Health));
        }

        bench.Command(new ReconcilingResumed(null));
        bench.Settle();
        Assert.Equal(ThereAndBack[..2], bench.Journal.Told<PhaseChanged>().Select(p => p.Phase));
    }

    [Theory]
    [InlineData(CostMode.Active)]
    [InlineData(CostMode.Dormant)]
    public void Environment_that_is_only_observed_on_the_way_is_never_said_to_have_arrived(CostMode mode)
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Pass();
        bench.Wait(30);
        bench.Commit(mode, edit: declared =>
        {
            for (var i = 0; i < declared.Count; i++) declared[i] = declared[i].Observed();
        });

        var end = bench.Settle();

        Assert.Equal([TransitionPhase.FallingAsleep], bench.Journal.Told<PhaseChanged>().Select(p => p.Phase));
        Assert.Equal((SyncStatus.OutOfSync, "Blocked"), (end.Plan.Sync, end.Plan.Reason));
        Assert.NotEqual(HealthStatus.Progressing, end.Plan.Health);
    }

    [Fact]
    public void Environment_that_sleeps_and_is_then_only_observed_is_healthy_once_people_have_woken_it()
    {
        var bench = Small();
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.Commit(CostMode.Active, edit: declared =>
        {
            for (var i = 0; i < declared.Count; i++) declared[i] = declared[i].Observed();
        });
        bench.ByHand("workload/backend", WorkloadLive.Scaled(4, 2, 10));
        bench.ByHand("workload/frontend", WorkloadLive.Steady(2));
        bench.ByHand("database/db", DatabaseLive.Up);
        bench.ByHand("alarm/cpu", new AlarmLive(true));

        var end = bench.Settle();

        Assert.Equal((SyncStatus.Synced, HealthStatus.Healthy), (end.Plan.Sync, end.Plan.Health));
    }
}
