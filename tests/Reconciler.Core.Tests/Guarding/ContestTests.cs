using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Notifying;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Guarding;

/// <summary>Something else that keeps changing what we correct.</summary>
public sealed class ContestTests
{
    private readonly Bench _bench = new(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(2)), Alarm("cpu"));

    [Fact]
    public void Field_corrected_six_times_in_half_an_hour_is_left_alone_and_it_is_said_what_keeps_changing_it()
    {
        Fight(6);
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));
        var end = _bench.Pass();

        Assert.Equal((0, ActionState.Blocked), (end.Sent, end.Plan.Actions.Single().State));
        Assert.Equal((6, 6), (Corrections(), Sent()));
        var stalled = Assert.Single(_bench.Journal.Told<ConditionChanged>());
        Assert.Equal(("workload/a", "Stalled", true, "Contested"), (stalled.Address, stalled.Type, stalled.Status, stalled.Reason));
        Assert.StartsWith("something else keeps changing count: 6 times from 2026-11-25 08:", stalled.Message);
        Assert.Contains("it was 5, 7, and was corrected to 2. It is left alone until ", stalled.Message);
        Assert.EndsWith("`reconciler resume production/workload/a` takes it up again at once", stalled.Message);
        Assert.Equal(("Contested", true), (_bench.History.Status!.Reason, _bench.History.Conditions["Stalled"].Status));
        Assert.Empty(_bench.Journal.Told<DriftDetected>());
        Assert.Equal((NoticeType.Contested, "workload/a"), (Notices.Holding(_bench.History).Single().Type, Notices.Holding(_bench.History).Single().Subject));
    }

    [Fact]
    public void Contest_that_began_before_the_resource_was_ever_as_desired_is_one_too()
    {
        for (var i = 0; i < 6; i++)
        {
            _bench.ByHand("workload/a", WorkloadLive.Steady(5 + i));
            Assert.Equal(1, _bench.Pass().Sent);
            _bench.Wait(10);
        }

        _bench.Settle();
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));

        Assert.Equal(0, _bench.Settle().Sent);
        Assert.Equal(6, Sent());
        Assert.Equal([true], _bench.Journal.Told<ConditionChanged>().Select(c => c.Status));
    }

    [Fact]
    public void Contest_is_told_once_and_survives_a_restart()
    {
        Fight(6);
        _bench.Settle();
        _bench.TakeOver();
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));
        _bench.Settle();
        for (var i = 0; i < 3; i++)
        {
            _bench.Wait(600);
            Assert.Equal((0, 0), (_bench.Pass().Sent, _bench.Pass().Told));
        }

        Assert.Equal(6, Sent());
    }

    /// <summary>Both are of one type, and each pass would say the other.</summary>
    [Fact]
    public void Contest_is_said_instead_of_what_stalls_the_resource_itself_until_it_is_over()
    {
        var rolledBack = new FoundCondition(ConditionTypes.Stalled, "RolledBack", "the release failed");
        Fight(6);
        _bench.ByHand("workload/a", WorkloadLive.Steady(9) with { Stalled = rolledBack });
        for (var i = 0; i < 3; i++) _bench.Pass();
        Assert.Equal(["Contested"], _bench.Journal.Told<ConditionChanged>().Select(c => c.Reason));

        _bench.ByHand("workload/a", WorkloadLive.Steady(2) with { Stalled = rolledBack });
        _bench.Wait(7200);
        for (var i = 0; i < 3; i++) _bench.Pass();
        Assert.Equal(["Contested", "RolledBack"], _bench.Journal.Told<ConditionChanged>().Select(c => c.Reason));
    }

    [Fact]
    public void Five_corrections_or_six_in_a_longer_time_are_no_contest()
    {
        Fight(5);
        _bench.Wait(1800);
        Fight(5);
        _bench.Settle();

        Assert.Equal(10, Sent());
        Assert.Empty(_bench.Journal.Told<ConditionChanged>());
    }

    [Fact]
    public void It_is_taken_up_again_after_the_cool_down_at_its_edge()
    {
        Fight(6);
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));
        var edge = _bench.Settle().Plan.NextEdge!.Value;
        _bench.Wait((int)(edge - _bench.Now).TotalSeconds - 2);
        Assert.Equal(0, _bench.Pass().Sent);
        _bench.Wait(2);
        Assert.Equal(1, _bench.Pass().Sent);
        _bench.Settle();

        Assert.Equal([true, false], _bench.Journal.Told<ConditionChanged>().Select(c => c.Status));
    }

    [Fact]
    public void It_is_taken_up_again_by_hand()
    {
        Fight(6);
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));
        _bench.Settle();
        _bench.Command(new ReconcilingResumed("workload/a"));

        Assert.Equal(1, _bench.Pass().Sent);
    }

    [Fact]
    public void Commit_and_mode_go_ahead_and_another_resource_is_corrected()
    {
        Fight(6);
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));
        _bench.ByHand("alarm/cpu", new AlarmLive(Enabled: true, Threshold: 99));
        Assert.Equal("alarm/cpu", Assert.Single(_bench.Pass().Plan.Actions, a => a.State == ActionState.Ready).Address.Local);
        _bench.Settle();
        _bench.Commit(edit: d => d[0] = d[0] with { Spec = new WorkloadSpec(Count: 3) });
        _bench.Settle();
        Assert.Equal(WorkloadLive.Steady(3), _bench.Live<WorkloadLive>("workload/a"));
        Assert.Empty(_bench.Of("workload/a").Corrections);
        _bench.Commit(CostMode.Dormant);
        _bench.Settle();

        Assert.Equal(TransitionPhase.Asleep, _bench.History.Phase);
    }

    [Fact]
    public void Falling_asleep_and_waking_are_never_corrections()
    {
        for (var i = 0; i < 8; i++)
        {
            _bench.Commit(i % 2 == 0 ? CostMode.Dormant : CostMode.Active);
            _bench.Settle();
        }

        Assert.All(_bench.History.Resources.Values, r => Assert.Empty(r.Corrections));
    }

    [Fact]
    public void Writes_that_AWS_refuses_are_no_corrections()
    {
        _bench.Settle();
        _bench.ByHand("workload/a", WorkloadLive.Steady(5));
        for (var i = 0; i < 8; i++)
        {
            _bench.Pass(Faults.Every(WriteFault.Throttled));
            _bench.Wait(60);
        }

        Assert.Equal(0, Corrections());
    }

    [Fact]
    public void Figures_are_those_that_are_declared()
    {
        _bench.Declare(new Safeguards { Contested = new ContestRule(2, TimeSpan.FromHours(2), TimeSpan.FromMinutes(5)) });
        Fight(1);
        _bench.Wait(3600);
        Fight(1);
        _bench.ByHand("workload/a", WorkloadLive.Steady(9));
        Assert.Equal(0, _bench.Pass().Sent);
        _bench.Wait(300);

        Assert.Equal(1, _bench.Pass().Sent);
    }

    /// <summary>Somebody changes the count and we correct it, so many times.</summary>
    private void Fight(int times)
    {
        _bench.Settle();
        for (var i = 0; i < times; i++)
        {
            _bench.ByHand("workload/a", WorkloadLive.Steady(i % 2 == 0 ? 5 : 7));
            _bench.Settle();
        }
    }

    private int Corrections() => _bench.Of("workload/a").Corrections.Count;

    private int Sent() => _bench.Sendings.Count;
}
