using CsCheck;
using Reconciler.Core.Tests.Planning.World;
using Xunit;

namespace Reconciler.Core.Tests.Planning;

/// <summary>
/// Design §4 on environments and lives at random: modes, hands, pauses and commits come and go; looks fail and lag; answers
/// are lost, writes arrive late, processes die and freeze. No law is ever breached, and once that is over everything arrives.
/// </summary>
public sealed class EnvironmentPropertyTests
{
    [Fact]
    public void No_law_is_ever_breached_and_everything_arrives_in_the_end() =>
        Gen.Select(Gen.Int[0, 1_000_000], Script.Steps).Sample((seed, steps) =>
        {
            var bench = new Bench(seed, Script.Resources(seed));
            var laws = new Laws(bench);
            foreach (var step in steps)
            {
                bench.Play(step);
                Hold(laws.Breaches(), bench);
            }

            Hold(Goal.Missed(bench), bench);
            Hold(laws.Breaches(), bench);
            Hold(JournalLaws.Breaches(bench), bench);
        }, iter: 200);

    private static void Hold(IEnumerable<string> breaches, Bench bench)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, $"{string.Join('\n', found)}\n{string.Join('\n', bench.Declared)}\n{bench.Journal}");
    }
}
