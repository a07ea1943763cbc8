using Simulation.Processes;

namespace Simulation.Tests;

public sealed class WeekTests
{
    /// <summary>How many weeks a change has to pass; the command line runs as many as one likes.</summary>
    private const int Weeks = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Weeks)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Week_of_faults_breaks_no_invariant(int seed)
    {
        var end = Runs.Week(seed, Engine.AsItIs);
        Assert.True(end.Broken is null, Runs.Words(end));
        Assert.True(end is { Passes: > 0, Rows: > 0 }, "nothing happened");
    }

    [Fact]
    public void Frozen_before_a_revision_is_made_and_thawed_without_its_lease_it_makes_none() =>
        Week_of_faults_breaks_no_invariant(1578);

    [Theory]
    [InlineData(3)] // people are told
    [InlineData(7)]
    [InlineData(44)] // a lease runs out while a call waits to be repeated: a cancelled delay goes on in another thread
    [InlineData(10084)] // a health page does not answer in time
    public void Same_seed_gives_the_same_week_to_the_last_row(int seed)
    {
        var (one, other) = (Runs.Week(seed, Engine.AsItIs), Runs.Week(seed, Engine.AsItIs));
        Assert.Equal(one.Hash, other.Hash);
        Assert.NotEqual(one.Hash, Runs.Week(8, Engine.AsItIs).Hash);
    }
}
