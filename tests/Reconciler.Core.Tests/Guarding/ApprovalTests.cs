using Reconciler.Core.Guarding;
using Reconciler.Core.Notifying;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Guarding;

/// <summary>What somebody has to agree to.</summary>
public sealed class ApprovalTests
{
    private readonly Bench _bench = new(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)), Alarm("cpu"));

    public ApprovalTests() => _bench.Declare(new Safeguards
    {
        RequireApproval = [new ApprovalRule(["workload"], ["setCount"], TimeSpan.FromHours(2))],
    });

    [Fact]
    public void Action_is_not_done_before_somebody_agreed_and_is_asked_for_once()
    {
        var end = _bench.Settle();
        _bench.Wait(3600);
        _bench.TakeOver();
        Assert.Equal((0, 0), (_bench.Pass().Sent, _bench.Pass().Told));

        var wanted = Assert.Single(_bench.Journal.Told<ApprovalWanted>());
        var action = end.Plan.Actions.Single();
        Assert.Equal((ActionState.Blocked, $"approval wanted: `reconciler approve {wanted.Action}`"), (action.State, action.On.Single()));
        Assert.Matches("^production/[0-9a-f]{8}$", wanted.Action);
        Assert.Equal("setCount: count 5 → 2 wants approval: `reconciler approve " + wanted.Action + "`", EventText.Of(wanted));
        Assert.Equal(("ApprovalWanted", true), (_bench.History.Status!.Reason, _bench.History.Conditions["Stalled"].Status));
        Assert.Empty(_bench.Journal.Told<ActionIntended>());
        Assert.Empty(_bench.Journal.Told<DriftDetected>());
        Assert.Empty(_bench.Journal.Told<ActionDeferred>());
    }

    [Fact]
    public void People_are_told_of_what_wants_approval_until_somebody_agreed()
    {
        _bench.Settle();
        var wanted = _bench.Journal.Told<ApprovalWanted>().Single();
        Assert.Equal(
            new Notice(NoticeType.ApprovalWanted, "workload/a", true, EventText.Of(wanted)), Notices.Holding(_bench.History).Single());
        Approve();

        Assert.Empty(Notices.Holding(_bench.History));
    }

    [Fact]
    public void Approved_action_is_done_also_where_the_live_value_is_another_by_then()
    {
        Approve();
        _bench.ByHand("workload/a", WorkloadLive.Steady(7));

        Assert.Equal(1, _bench.Pass().Sent);
        Assert.Equal("ann@laptop", _bench.Of("workload/a").Approvals.Values.Single().Actor);
    }

    [Fact]
    public void Another_target_or_another_generation_wants_another_approval()
    {
        Approve();
        _bench.Commit(edit: d => d[0] = d[0] with { Spec = new WorkloadSpec(Count: 3) });
        Assert.Equal(0, _bench.Settle().Sent);
        Approve(1);
        _bench.Commit();

        Assert.Equal(0, _bench.Settle().Sent);
        Assert.Equal(3, _bench.Journal.Told<ApprovalWanted>().Select(w => w.Action).Distinct().Count());
    }

    [Fact]
    public void Approval_ends_at_its_time_to_the_second_and_is_asked_for_again()
    {
        var until = Approve();
        _bench.Wait((int)Math.Ceiling((until - _bench.Now).TotalSeconds));

        Assert.Equal((0, 2), (_bench.Pass().Sent, _bench.Journal.Told<ApprovalWanted>().Count()));
    }

    [Fact]
    public void Other_verbs_and_kinds_need_none()
    {
        _bench.ByHand("alarm/cpu", new AlarmLive(Enabled: true, Threshold: 99));
        _bench.Settle();

        Assert.Equal(["alarm/cpu"], _bench.Journal.Told<ActionIntended>().Select(a => a.Address));
    }

    [Fact]
    public void Action_is_named_by_resource_verb_target_and_generation_and_not_by_the_live_value()
    {
        var address = Bench.Address("workload/a");
        string Id(ResourceAddress of, string verb, string? from, string to, string generation) =>
            ApprovalRule.ActionId(of, verb, [new Change("count", from, to)], generation);
        var id = Id(address, "setCount", "5", "2", "hash");

        Assert.Equal(id, Id(address, "setCount", "7", "2", "hash"));
        Assert.Equal(
            5, new[] { id, Id(Bench.Address("workload/b"), "setCount", "5", "2", "hash"), Id(address, "stop", "5", "2", "hash"), Id(address, "setCount", "5", "3", "hash"), Id(address, "setCount", "5", "2", "other") }.Distinct().Count());
    }

    private DateTimeOffset Approve(int question = 0)
    {
        _bench.Settle();
        var wanted = _bench.Journal.Told<ApprovalWanted>().ElementAt(question);
        var until = _bench.Now + wanted.For;
        _bench.Command(new Approved(wanted.Address, wanted.Verb, wanted.Changes, wanted.Action, until, "checked"));
        return until;
    }
}
