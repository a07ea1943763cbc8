using System.Diagnostics;
using Reconciler.Testing;

namespace Reconciler.Tests.EndToEnd;

/// <summary>When the replica that works dies or ends, the other goes on, in time.</summary>
public sealed class TakeOverTests(DynaliteServer dynalite) : Replicas(dynalite)
{
    /// <summary>What the design promises after a death (§5).</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task Other_takes_over_when_one_dies_or_ends(string signal)
    {
        var (one, other) = await StartBothAsync();
        await using var dying = one;
        await using var heir = other;

        await dying.SignalAsync(signal);
        var since = Stopwatch.GetTimestamp();
        SetCostMode("dormant");
        await heir.OutAsync("falling asleep");
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, InTime);
        await heir.OutAsync("asleep: everything is at rest");

        await EndAsync(heir);
        await AssertNothingLostNorTwiceAsync();
    }
}
