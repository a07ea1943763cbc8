using Reconciler.Core.Recording;

namespace Reconciler.Storage.Tests.Contract;

/// <summary>What every lease does, whatever keeps it.</summary>
public abstract class LeaseContract : JournalContract
{
    private static readonly Dictionary<string, DateTimeOffset> Nothing = [];

    [Fact]
    public async Task Lease_of_a_free_environment_is_ours_for_a_term()
    {
        var lease = (await OpenAsync()).Lease;
        var grant = await lease.AcquireAsync("production", Ct);

        Assert.Equal(new(true, 1, Entries.Start.AddSeconds(10), "one"), grant);
        Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(grant, await lease.AcquireAsync("production", Ct));
        await lease.RenewAsync(Nothing, Ct);
        Assert.Equal(grant with { Deadline = Entries.Start.AddSeconds(14) }, await lease.AcquireAsync("production", Ct));
    }

    [Fact]
    public async Task Lease_is_held_for_what_is_left_of_its_term_under_its_own_epoch_only()
    {
        var lease = (await OpenAsync()).Lease;
        Assert.Equal(TimeSpan.Zero, lease.HeldFor("production", 1));
        var epoch = (await lease.AcquireAsync("production", Ct)).Epoch;
        Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(TimeSpan.FromSeconds(6), lease.HeldFor("production", epoch));
        Assert.Equal(TimeSpan.Zero, lease.HeldFor("production", epoch + 1));
        Assert.Equal(TimeSpan.Zero, lease.HeldFor("staging", epoch));
        await lease.ReleaseAsync("production", Ct);
        Assert.Equal(TimeSpan.Zero, lease.HeldFor("production", epoch));
    }

    [Fact]
    public async Task Lease_whose_term_ran_out_is_not_held_again_by_a_heartbeat_alone()
    {
        var lease = (await OpenAsync()).Lease;
        var epoch = (await lease.AcquireAsync("production", Ct)).Epoch;
        Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(lease.HeldFor("production", epoch) <= TimeSpan.Zero);
        await lease.RenewAsync(Nothing, Ct);

        Assert.Equal(TimeSpan.Zero, lease.HeldFor("production", epoch));
        var grant = await lease.AcquireAsync("production", Ct);
        Assert.Equal(TimeSpan.FromSeconds(10), lease.HeldFor("production", grant.Epoch));
    }

    [Fact]
    public async Task Lease_of_a_replica_that_is_known_to_be_gone_is_taken_at_once()
    {
        var one = (await OpenAsync("one")).Lease;
        var two = (await OpenAsync("two", isGone: replica => replica == "one")).Lease;
        await one.AcquireAsync("production", Ct);

        var grant = await two.AcquireAsync("production", Ct);
        Assert.Equal((true, 2L), (grant.Held, grant.Epoch));
    }

    [Fact]
    public async Task Lease_that_is_renewed_is_not_given_to_another()
    {
        var one = (await OpenAsync("one")).Lease;
        var two = (await OpenAsync("two")).Lease;
        await one.AcquireAsync("production", Ct);
        for (var i = 0; i < 20; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(3));
            await one.RenewAsync(Nothing, Ct);
            var refused = await two.AcquireAsync("production", Ct);
            Assert.Equal((false, "one"), (refused.Held, refused.Owner));
            Assert.True(refused.Deadline > Clock.GetUtcNow());
        }

        Assert.Equal(1, (await one.AcquireAsync("production", Ct)).Epoch);
    }

    [Fact]
    public async Task Lease_of_the_dead_is_taken_within_fifteen_seconds_under_a_higher_epoch()
    {
        var one = await OpenAsync("one");
        var two = await OpenAsync("two");
        await one.Lease.AcquireAsync("production", Ct);
        await two.Lease.AcquireAsync("production", Ct);
        await one.Lease.RenewAsync(Nothing, Ct);
        var death = Clock.GetUtcNow();

        LeaseGrant grant;
        while (true)
        {
            Clock.Advance(TimeSpan.FromSeconds(3));
            await two.Lease.RenewAsync(Nothing, Ct);
            grant = await two.Lease.AcquireAsync("production", Ct);
            if (grant.Held) break;
            Assert.True(Clock.GetUtcNow() - death < TimeSpan.FromSeconds(15));
        }

        Assert.Equal((2L, "two"), (grant.Epoch, grant.Owner));
        Assert.InRange(Clock.GetUtcNow() - death, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15));
        var head = await one.Journal.HeadAsync("production", Ct);
        Assert.Equal(AppendResult.EpochLost, await one.Journal.AppendAsync(Entries.After(head, epoch: 1), Ct));
        Assert.False((await one.Lease.AcquireAsync("production", Ct)).Held);
        Assert.Equal(0, head.Seq);
    }

    [Fact]
    public async Task Owner_that_woke_after_its_term_keeps_what_nobody_took()
    {
        var one = (await OpenAsync("one")).Lease;
        await one.AcquireAsync("production", Ct);
        Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(
            new(true, 1, Clock.GetUtcNow().AddSeconds(10), "one"), await one.AcquireAsync("production", Ct));
    }

    [Fact]
    public async Task Released_lease_is_free_at_once()
    {
        var one = (await OpenAsync("one")).Lease;
        var two = (await OpenAsync("two")).Lease;
        await one.AcquireAsync("production", Ct);
        await one.AcquireAsync("staging", Ct);
        await one.ReleaseAsync("production", Ct);

        Assert.Equal(2, (await two.AcquireAsync("production", Ct)).Epoch);
        Assert.False((await two.AcquireAsync("staging", Ct)).Held);
        await one.ReleaseAsync("production", Ct);
        Assert.True((await two.AcquireAsync("production", Ct)).Held);
    }

    [Fact]
    public async Task Restart_under_the_same_name_takes_over_at_once_under_a_higher_epoch()
    {
        var before = await OpenAsync("one");
        await before.Lease.AcquireAsync("production", Ct);
        var after = await OpenAsync("one");

        Assert.Equal((true, 2L), ((await after.Lease.AcquireAsync("production", Ct)) is var g ? (g.Held, g.Epoch) : default));
    }

    [Fact]
    public async Task Two_that_ask_at_once_are_not_both_given_it()
    {
        var one = (await OpenAsync("one")).Lease;
        var two = (await OpenAsync("two")).Lease;
        for (var i = 0; i < 10; i++)
        {
            var environment = $"env-{i}";
            var grants = await Task.WhenAll(
                Task.Run(() => one.AcquireAsync(environment, Ct), Ct), Task.Run(() => two.AcquireAsync(environment, Ct), Ct));
            Assert.Equal(1, grants.Count(grant => grant.Held));
        }
    }

    [Fact]
    public async Task Heartbeats_tell_when_environments_were_last_looked_at()
    {
        var one = (await OpenAsync("one")).Lease;
        var two = (await OpenAsync("two")).Lease;
        await one.RenewAsync(new Dictionary<string, DateTimeOffset> { ["production"] = Entries.Start }, Ct);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await two.RenewAsync(Nothing, Ct);

        var beats = await (await OpenAsync("reader", readOnly: true)).Lease.HeartbeatsAsync(Ct);
        Assert.Equal(["two", "one"], beats.Select(beat => beat.Replica));
        Assert.Equal(Entries.Start, beats[1].LookedAt["production"]);
        Assert.Equal(Entries.Start.AddSeconds(10), beats[1].Expires);
    }

    [Fact]
    public async Task Heartbeats_of_the_long_dead_are_inherited_and_removed()
    {
        var one = (await OpenAsync("one")).Lease;
        await one.AcquireAsync("production", Ct);
        await one.RenewAsync(new Dictionary<string, DateTimeOffset> { ["production"] = Entries.Start }, Ct);
        Clock.Advance(TimeSpan.FromHours(2));
        var two = (await OpenAsync("two")).Lease;

        Assert.True((await two.AcquireAsync("production", Ct)).Held);
        var beat = Assert.Single(await two.HeartbeatsAsync(Ct));
        Assert.Equal(("two", Entries.Start), (beat.Replica, beat.LookedAt["production"]));
    }

    [Fact]
    public async Task Reader_cannot_write()
    {
        await (await OpenAsync("one")).Journal.AppendManyAsync(1);
        var reader = await OpenAsync("reader", readOnly: true);

        Assert.True(reader.Exists);
        Assert.Single(await reader.Journal.AllAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Lease.AcquireAsync("production", Ct));
        var head = await reader.Journal.HeadAsync("production", Ct);
        await Assert.ThrowsAnyAsync<Exception>(() => reader.Journal.AppendAsync(Entries.After(head), Ct));
        Assert.Equal(1, (await reader.Journal.HeadAsync("production", Ct)).Seq);
    }
}
