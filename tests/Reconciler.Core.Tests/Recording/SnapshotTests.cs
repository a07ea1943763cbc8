using System.Text.Json;
using CsCheck;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>A fold may be kept as JSON and gone on from, as if every entry had been read.</summary>
public sealed class SnapshotTests
{
    private static readonly string[] Addresses = ["ecsService/backend", "rdsInstance/postgres", "alarm/cpu"];

    [Fact]
    public void Folding_on_from_a_snapshot_gives_the_same_as_folding_from_the_first_entry() =>
        Gen.Select(Gen.Int, Gen.Int[1, 60], Gen.Int[0, 60]).Sample((seed, length, cut) =>
        {
            var entries = Entries(seed, length);
            var whole = entries.Aggregate(EnvironmentHistory.Empty, HistoryFold.Add);
            var part = entries.Take(Math.Min(cut, length)).Aggregate(EnvironmentHistory.Empty, HistoryFold.Add);
            var resumed = entries.Skip(Math.Min(cut, length)).Aggregate(Read(Text(part)), HistoryFold.Add);

            Assert.Equal(Text(whole), Text(resumed));
            Assert.Equal(length, whole.Seq);
        }, iter: 300);

    [Fact]
    public void Snapshot_comes_back_whole() =>
        Gen.Int.Sample(seed =>
        {
            var history = Entries(seed, 80).Aggregate(EnvironmentHistory.Empty, HistoryFold.Add);
            var back = Read(Text(history));

            Assert.Equal(Text(history), Text(back));
            Assert.Equivalent(history, back, strict: true);
        }, iter: 100);

    [Fact]
    public void Folding_changes_nothing_that_was_folded_before()
    {
        var history = EnvironmentHistory.Empty;
        foreach (var entry in Entries(4711, 200))
        {
            var before = Text(history);
            var next = HistoryFold.Add(history, entry);
            Assert.Equal(before, Text(history));
            Assert.Equal(Text(next), Text(HistoryFold.Add(history, entry)));
            history = next;
        }
    }

    [Fact]
    public void Empty_history_comes_back_too() =>
        Assert.Equivalent(EnvironmentHistory.Empty, Read(Text(EnvironmentHistory.Empty)), strict: true);

    private static string Text(EnvironmentHistory history) => JsonSerializer.Serialize(history, JournalJson.Default.EnvironmentHistory);

    private static EnvironmentHistory Read(string text) => JsonSerializer.Deserialize(text, JournalJson.Default.EnvironmentHistory)!;

    /// <summary>Events of every type at random, about a few resources.</summary>
    private static List<StoredEntry> Entries(int seed, int length)
    {
        var random = new Random(seed);
        var entries = new List<StoredEntry>();
        for (var seq = 1; seq <= length; seq++)
        {
            var happened = (ReconcileEvent)AnyRecord.Of(EventSamples.Types[random.Next(EventSamples.Types.Count)], random.Next());
            if (happened.GetType().GetProperty("Address") is { } address && address.GetValue(happened) is not null)
                address.SetValue(happened, Addresses[random.Next(Addresses.Length)]);
            var entry = AnyRecord.Of<JournalEntry>(random.Next(), happened) with { Seq = seq };
            entries.Add(new StoredEntry(entry, entry.ToText()));
        }

        return entries;
    }
}
