using System.Text;
using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Tests.Shared;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

public sealed class DesiredStateFuzzTests
{
    private static readonly string[] Scraps =
    [
        "\n", "\t", " ", ":", ": ", "- ", "#", "[", "]", "{", "}", "&a ", "*a", "<<: ", "!", "!!int ", "|", ">", "'", "\"", "%", "---\n", "...\n",
        "\0", "\u0085", "\u2028", "\uFEFF", "~", "null", "\\x", "\\U00110000", "\"\\UFFFFFFFF\"", "0", "-1", "1e999", "Fri 20:00", "dependsOn: []",
        "dependsOn: [ecsService/frontend]", "spec:", "? ", ",", "\r", "dormant", "1970-01-01 00:00", "Etc/../UTC", "é", "\U0001F600",
    ];

    private static readonly Gen<(double At, int Length, string Scrap)> Cuts =
        Gen.Select(Gen.Double[0, 1], Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 400])), Gen.Int[0, Scraps.Length].Select(i => i == Scraps.Length ? "" : Scraps[i]));

    [Fact]
    public void Arbitrary_bytes_are_read_or_found_fault_with_and_never_throw() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Char[' ', '~'].Array[0, 300].Select(c => Encoding.UTF8.GetBytes(c)))
            .Sample(bytes => ReadsOrSaysWhyNot(Reading.OfBytes(bytes)), iter: Corpus.Tries(3000));

    [Fact]
    public void Arbitrary_scraps_of_yaml_are_read_or_found_fault_with_and_never_throw() =>
        Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 60]
            .Sample(scraps => ReadsOrSaysWhyNot(Reading.Of(string.Concat(scraps))), iter: Corpus.Tries(3000));

    [Theory]
    [InlineData("\r...\n")]
    [InlineData("\u0085%- ~")]
    [InlineData("\u2028%YAML 1.2\n")]
    public void Lines_that_hold_no_document_for_the_parser_are_found_fault_with(string text) => ReadsOrSaysWhyNot(Reading.Of(text));

    [Fact]
    public void Production_cut_and_pasted_at_random_is_read_or_found_fault_with_and_never_throws()
    {
        var production = Reading.Shipped("desired-state/production.yaml");
        Cuts.Array[1, 6].Sample(cuts =>
        {
            var text = production;
            foreach (var (at, length, scrap) in cuts)
            {
                var from = (int)(at * text.Length);
                text = text[..from] + scrap + text[Math.Min(text.Length, from + length)..];
            }

            ReadsOrSaysWhyNot(Reading.Of(text));
        }, iter: Corpus.Tries(1500));
    }

    [Fact]
    public void Production_cut_off_anywhere_is_never_taken_for_no_environment()
    {
        var production = Encoding.UTF8.GetBytes(Reading.Shipped("desired-state/production.yaml"));
        for (var length = 0; length < production.Length; length += 7)
        {
            var reading = Reading.OfBytes(production[..length]);
            ReadsOrSaysWhyNot(reading);
            Assert.True(!reading.Complete || reading.InvalidEnvironments is ["production"] || reading.Environments.Count == 1);
        }
    }

    private static void ReadsOrSaysWhyNot(DesiredStateReading reading)
    {
        Assert.True(reading.Environments.Count > 0 || reading.Findings.Count > 0);
        Assert.True(reading.Findings.Count > 0 || (reading.Complete && reading.InvalidEnvironments.Count == 0));
        Assert.Equal(reading.Findings.OrderBy(f => f.At), reading.Findings);
        Assert.All(reading.Findings, f => Assert.False(string.IsNullOrWhiteSpace(f.Message)));
        Assert.All(reading.Environments, e =>
            Assert.Equal(e.ContentHash, Assert.Single(Reading.Of(e.Document).Environments).ContentHash));
    }
}
