using System.Text;
using System.Text.Json;
using CsCheck;
using Reconciler.Core.Recording;
using Reconciler.Tests.Shared;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>Whatever stands in a journal: it is an entry, or it is said that it is none.</summary>
public sealed class JournalFuzzTests
{
    private static readonly string[] Scraps =
        ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "-1", "99999999999999999999", "\\ud800", "\\u0000", "\"type\":", "\"v\":2", "é", "\0", "2026-13-45"];

    private static readonly Gen<(double At, int Length, string Scrap)[]> Cuts = Gen.Select(
        Gen.Double[0, 1], Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 200])), Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i])).Array[1, 5];

    public static TheoryData<string> Inputs => [.. Corpus.Names("journal")];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Kept_input_is_said_to_be_no_entry(string name) =>
        Assert.Throws<JsonException>(() => JournalEntry.Parse(Encoding.UTF8.GetString(Corpus.Read("journal", name))));

    [Fact]
    public void Entry_that_is_cut_and_pasted_at_random_is_one_or_is_said_to_be_none()
    {
        var lines = Golden.Lines("events.jsonl");
        Gen.Select(Gen.Int[0, lines.Length - 1], Cuts).Sample((line, cuts) =>
        {
            var text = lines[line];
            foreach (var (at, length, scrap) in cuts)
            {
                var from = (int)(at * text.Length);
                text = text[..from] + scrap + text[Math.Min(text.Length, from + length)..];
            }

            ReadsOrSaysWhyNot(text);
        }, iter: Corpus.Tries(3000));
    }

    private static void ReadsOrSaysWhyNot(string text)
    {
        try
        {
            var entry = JournalEntry.Parse(text);
            Assert.NotNull(entry.Event);
            Assert.Equal(entry.ToText(), JournalEntry.Parse(entry.ToText()).ToText());
        }
        catch (JsonException)
        {
            // Said.
        }
    }
}
