using Simulation.Mutants;

namespace Simulation.Tests;

/// <summary>The harness bites: an engine with one law broken does not get through, and the right invariant says so.</summary>
public sealed class MutantTests
{
    /// <summary>Within how many weeks.</summary>
    private const int Weeks = 25;

    public static TheoryData<string> Mutants => [.. Mutant.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Engine_with_a_law_broken_is_caught_by_its_invariant(string name)
    {
        var mutant = Mutant.Find(name)!;
        var caught = Enumerable.Range(mutant.Seed, Weeks).Select(seed => Runs.Broken(seed, mutant.Engine)).FirstOrDefault(broken => broken is not null);
        Assert.True(caught is not null, $"{Weeks} weeks, and nobody noticed: {mutant.What}");
        Assert.True(caught.Number == mutant.Number, $"{mutant.What}, and it was {caught}");
    }

    [Fact]
    public void Every_invariant_has_a_mutant() =>
        Assert.Equal(Enumerable.Range(1, 18), Mutant.All.Select(m => m.Number).Distinct().Order());
}
