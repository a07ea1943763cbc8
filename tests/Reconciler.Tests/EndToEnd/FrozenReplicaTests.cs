using Reconciler.Testing;

namespace Reconciler.Tests.EndToEnd;

/// <summary>A replica that slept through the loss of its lease does no harm when it wakes.</summary>
public sealed class FrozenReplicaTests(DynaliteServer dynalite) : Replicas(dynalite)
{
    [Fact]
    public async Task Frozen_past_its_lease_between_append_and_send_it_does_no_harm_when_it_thaws()
    {
        var (one, other) = await StartBothAsync();
        await using var first = one;
        await using var second = other;

        // An intent is told when it is appended, and the write goes out right after: so each is frozen just then.
        var (working, waiting) = (one, other);
        foreach (var (mode, at, end) in new[]
            {
                ("dormant", "suspendScaling: ", "asleep: everything is at rest"), ("active", "start: ", "awake: everything is up"),
            })
        {
            SetCostMode(mode);
            await working.OutAsync(at);
            await working.SignalAsync("STOP");
            await waiting.OutAsync(end);
            await working.SignalAsync("CONT");
            await working.ErrAsync("is held by another replica");
            (working, waiting) = (waiting, working);
        }

        await EndAsync(first);
        await EndAsync(second);
        await AssertNothingLostNorTwiceAsync();
    }
}
