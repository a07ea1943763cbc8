using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Guarding;

/// <summary>How much is changed at once.</summary>
public sealed class ChangeLimitsTests
{
    private readonly Bench _bench = new([.. Enumerable.Range(0, 6).Select(i => Alarm($"a{i}", new AlarmLive(Enabled: true, Threshold: 99)))]);

    [Fact]
    public void Pass_sends_no_more_than_it_may_in_send_order_and_the_next_goes_on()
    {
        Declare(ChangeLimits.None with { ActionsPerPass = 2 });
        var first = _bench.Pass();

        Assert.Equal(["a0", "a1"], first.Plan.Actions.Where(a => a.State == ActionState.Ready).Select(a => a.Address.Name));
        var waits = first.Plan.Action("alarm/a2", "put");
        Assert.Equal(("the next pass, since limits.actionsPerPass is 2", "ActionsPerPass"), (waits.On.Single(), waits.Refusal!.Reason));
        Assert.True(first.Plan.IsMoving);
        Assert.Equal((2, 2, 2), (first.Sent, _bench.Pass().Sent, _bench.Pass().Sent));
        Assert.Equal(4, _bench.Journal.Told<ActionDeferred>().Count());
    }

    [Fact]
    public void Hour_counts_from_the_journal_and_what_is_too_much_waits_until_then()
    {
        Declare(ChangeLimits.None with { ActionsPerHour = 4 });
        var begun = _bench.Now;
        Assert.Equal(4, _bench.Pass().Sent);
        _bench.TakeOver();
        var held = _bench.Settle();

        var waits = held.Plan.Action("alarm/a4", "put");
        Assert.Equal((ActionState.Waiting, true, "Deferred", false), (waits.State, waits.Held, held.Plan.Reason, held.Plan.IsMoving));
        var until = _bench.History.ActionsSent[0].AddHours(1);
        Assert.Equal((until, $"{until:HH:mm:ss}Z, since limits.actionsPerHour is 4"), (waits.NotBefore, waits.On.Single()));
        Assert.True(until >= begun.AddHours(1));
        Assert.Equal(2, _bench.Journal.Told<ActionDeferred>().Count());
        _bench.Wait((int)Math.Ceiling((until - _bench.Now).TotalSeconds));
        Assert.Equal(1, _bench.Pass().Sent);
    }

    [Fact]
    public void No_more_than_the_share_is_being_changed_at_a_time()
    {
        Declare(ChangeLimits.None with { ShareChangedAtOnce = 50 });
        var first = _bench.Pass();

        Assert.Equal(3, first.Sent);
        Assert.Equal("alarm/a0, alarm/a1, alarm/a2 to be done, since limits.shareChangedAtOnce is 50%", first.Plan.Action("alarm/a3", "put").On.Single());
        // Until a look shows the three done, nothing else is touched.
        Assert.Equal(0, _bench.Pass(new Faults { Lag = _ => TimeSpan.FromSeconds(60) }).Sent);
        _bench.Wait(30);
        Assert.Equal(3, _bench.Pass().Sent);
    }

    [Fact]
    public void One_may_always_be_changed()
    {
        Declare(ChangeLimits.None with { ShareChangedAtOnce = 1 });

        Assert.Equal(1, _bench.Pass().Sent);
    }

    [Fact]
    public void Falling_asleep_and_waking_are_not_limited_and_do_not_count()
    {
        Declare(new ChangeLimits(1, 6, 1));
        for (var i = 0; i < 40 && _bench.Pass().Plan.Sync != SyncStatus.Synced; i++) _bench.Wait(10);
        Assert.Equal(6, _bench.Sendings.Count);
        _bench.Commit(CostMode.Dormant);

        Assert.Equal(6, _bench.Pass().Sent);
        Assert.Equal(6, _bench.History.ActionsSent.Count);
    }

    [Fact]
    public void Nothing_declared_limits_nothing() => Assert.Equal(6, _bench.Pass().Sent);

    private void Declare(ChangeLimits limits) => _bench.Declare(new Safeguards { Limits = limits });
}
