using Reconciler.Cli;

namespace Reconciler.Tests.Cli;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "finding", "0 findings")]
    [InlineData(1, "finding", "1 finding")]
    [InlineData(2, "entry", "2 entries")]
    [InlineData(1, "entry", "1 entry")]
    public void Number_and_noun_agree(int number, string noun, string words) => Assert.Equal(words, Words.Count(number, noun));

    [Theory]
    [InlineData(0, "now")]
    [InlineData(0.9, "now")]
    [InlineData(-0.9, "now")]
    [InlineData(1, "in 1s")]
    [InlineData(-90, "1m 30s ago")]
    [InlineData(3600, "in 1h")]
    [InlineData(-187_200, "2d 4h ago")]
    public void Distance_is_told_from_now(double seconds, string words) =>
        Assert.Equal(words, Words.From(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(seconds)));
}
