using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Guarding;

/// <summary>Sync windows in passes: what is held, what is not, and that it is told once. It is Wednesday, 08:00 UTC.</summary>
public sealed class SyncWindowPassTests
{
    private static readonly Schedule Utc = new(TimeZoneInfo.Utc, []);

    private static readonly DateTimeOffset Sunday = new(2026, 11, 29, 2, 0, 0, TimeSpan.Zero);

    private readonly Bench _bench = new(
        Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(2), "database/db"), Database("db"), Alarm("cpu"));

    [Fact]
    public void Change_of_desired_state_waits_for_its_window_and_goes_at_its_edge()
    {
        Declare();
        SetCount(3);
        var held = _bench.Settle();

        var action = held.Plan.Action("workload/a", "setCount");
        Assert.Equal((ActionState.Waiting, ChangeClass.Spec, Sunday), (action.State, action.Class, action.NotBefore));
        Assert.Equal(("Deferred", SyncStatus.OutOfSync, false, Sunday), (held.Plan.Reason, held.Plan.Sync, held.Plan.IsMoving, held.Plan.NextEdge));
        Assert.False(_bench.History.Conditions["Reconciling"].Status || _bench.History.Conditions["Stalled"].Status);
        WaitUntil(Sunday);
        Assert.Equal(1, _bench.Pass().Sent);
    }

    [Fact]
    public void What_is_held_is_told_once_however_long_it_is()
    {
        Declare();
        SetCount(3);
        _bench.Settle();
        for (var i = 0; i < 5; i++)
        {
            _bench.Wait(3600);
            Assert.Equal((0, 0), (_bench.Pass().Sent, _bench.Pass().Told));
        }

        _bench.TakeOver();
        _bench.Pass();
        var told = Assert.Single(_bench.Journal.Told<ActionDeferred>());
        Assert.Equal(("setCount", "SyncWindow", Sunday, true), (told.Verb, told.Reason, told.Until, told.Waits));
        Assert.Equal(
            "setCount: count 2 → 3 waits for sync windows to allow spec changes, Sun 2026-11-29 02:00 UTC (only maintenance allows them)",
            EventText.Of(told));
        Assert.Empty(_bench.Journal.Told<DriftDetected>());
        SetCount(4);
        _bench.Settle();
        Assert.Equal(2, _bench.Journal.Told<ActionDeferred>().Count());
    }

    [Fact]
    public void Healing_and_sleeping_wait_for_no_window_unless_it_is_declared_for_them()
    {
        Declare();
        _bench.ByHand("workload/a", WorkloadLive.Steady(5));
        _bench.Settle();
        Assert.Equal(WorkloadLive.Steady(2), _bench.Live<WorkloadLive>("workload/a"));
        _bench.Commit(CostMode.Dormant);
        _bench.Settle();

        Assert.Equal(TransitionPhase.Asleep, _bench.History.Phase);
        Assert.Equal(
            [ChangeClass.Drift, ChangeClass.CostMode, ChangeClass.CostMode, ChangeClass.CostMode],
            _bench.Journal.Told<ActionIntended>().Select(a => a.Class!.Value));
    }

    [Fact]
    public void Drift_waits_where_that_is_declared_and_what_waits_for_it_waits_too()
    {
        Declare(ChangeClass.Drift);
        _bench.ByHand("database/db", DatabaseLive.Down);
        _bench.ByHand("workload/a", WorkloadLive.Steady(0));
        var held = _bench.Settle();

        Assert.All(held.Plan.Actions, a => Assert.Equal((ActionState.Waiting, true), (a.State, a.Held)));
        Assert.Equal(["start", "setCount"], held.Plan.Actions.Select(a => a.Verb));
        Assert.NotEqual(HealthStatus.Progressing, held.Plan.Health);
    }

    [Fact]
    public void First_adoption_counts_as_drift()
    {
        _bench.ByHand("workload/a", WorkloadLive.Steady(7));
        Declare();
        _bench.Settle();

        Assert.Equal([ChangeClass.Drift], _bench.Journal.Told<ActionIntended>().Select(a => a.Class!.Value));
    }

    [Fact]
    public void Window_of_another_kind_holds_nothing()
    {
        _bench.Settle();
        _bench.Declare(new Safeguards { SyncWindows = [Window(SyncWindowKind.Allow) with { Kinds = ["database"], Resources = ["alarm/cpu"] }] }, Utc);
        SetCount(3);
        _bench.Commit(edit: d => d[2] = d[2] with { Spec = new AlarmSpec(Threshold: 90) });
        var held = _bench.Settle();

        Assert.Equal(["alarm/cpu"], held.Plan.Actions.Select(a => a.Address.Local));
        Assert.Equal(WorkloadLive.Steady(3), _bench.Live<WorkloadLive>("workload/a"));
    }

    [Fact]
    public void Transition_begins_when_its_window_opens_and_goes_to_its_end_although_it_closes()
    {
        Declare(ChangeClass.CostMode);
        _bench.Commit(CostMode.Dormant);
        var held = _bench.Settle();
        Assert.Equal((CostMode.Active, (CostMode?)CostMode.Dormant, Sunday), (held.Plan.Mode.CostMode, held.Plan.Mode.Awaited, held.Plan.NextEdge));
        Assert.Equal((SyncStatus.OutOfSync, "Deferred", TransitionPhase.Awake), (held.Plan.Sync, held.Plan.Reason, held.Plan.Phase));
        Assert.Empty(_bench.Journal.Told<RestorePointRecorded>());
        Assert.Equal(
            "dormant (costMode in the desired state) waits for sync windows to allow the change of costMode to dormant, Sun 2026-11-29 02:00 UTC (only maintenance allows them)",
            held.Plan.Mode.Reason);

        // It is still active meanwhile, and healed as such.
        _bench.ByHand("workload/a", WorkloadLive.Steady(5));
        _bench.Settle();
        Assert.Equal(WorkloadLive.Steady(2), _bench.Live<WorkloadLive>("workload/a"));

        WaitUntil(Sunday.AddHours(2).AddSeconds(-1));
        Assert.NotEqual(0, _bench.Pass().Sent);
        Assert.True(_bench.Now >= Sunday.AddHours(2));
        _bench.Settle();
        Assert.Equal(TransitionPhase.Asleep, _bench.History.Phase);
    }

    [Fact]
    public void Transition_that_began_may_turn_back_whatever_the_windows_say()
    {
        Declare(ChangeClass.CostMode);
        WaitUntil(Sunday.AddHours(2).AddSeconds(-1));
        _bench.Commit(CostMode.Dormant);
        _bench.Pass();
        Assert.Equal(TransitionPhase.FallingAsleep, _bench.History.Phase);
        _bench.Commit(CostMode.Active);
        _bench.Settle();

        Assert.Equal((TransitionPhase.Awake, CostMode.Active), (_bench.History.Phase, _bench.History.Mode!.CostMode));
    }

    [Fact]
    public void Override_is_not_held()
    {
        Declare(ChangeClass.CostMode);
        _bench.Command(new OverrideSet(CostMode.Dormant, _bench.Now.AddHours(1), "drill"));
        _bench.Settle();

        Assert.Equal(TransitionPhase.Asleep, _bench.History.Phase);
    }

    [Fact]
    public void What_sleeps_and_is_woken_by_hand_drifted()
    {
        _bench.Commit(CostMode.Dormant);
        _bench.Settle();
        var before = _bench.Journal.Told<ActionIntended>().Count();
        _bench.ByHand("workload/a", WorkloadLive.Steady(1));
        _bench.Settle();

        Assert.Equal([ChangeClass.Drift], _bench.Journal.Told<ActionIntended>().Skip(before).Select(a => a.Class!.Value));
    }

    private void Declare(params ChangeClass[] changes)
    {
        _bench.Settle();
        var window = Window(SyncWindowKind.Allow);
        _bench.Declare(new Safeguards { SyncWindows = [changes.Length == 0 ? window : window with { Changes = changes }] }, Utc);
        _bench.Settle();
    }

    private static SyncWindow Window(SyncWindowKind kind) =>
        new("maintenance", kind, new WeeklyWindow(DayOfWeek.Sunday, new(2, 0), DayOfWeek.Sunday, new(4, 0)));

    private void SetCount(int count) => _bench.Commit(edit: d => d[0] = d[0] with { Spec = new WorkloadSpec(Count: count) });

    private void WaitUntil(DateTimeOffset moment) => _bench.Wait((int)(moment - _bench.Now).TotalSeconds);
}
