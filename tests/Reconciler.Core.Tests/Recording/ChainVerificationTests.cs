using CsCheck;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What was altered, cut, inserted or doubled since it was written is found, and where.</summary>
public sealed class ChainVerificationTests
{
    private static readonly Gen<(int Length, int At)> Places = Gen.Int[2, 30].SelectMany(n => Gen.Int[1, n].Select(at => (n, at)));

    [Fact]
    public void Chain_as_it_was_written_is_whole() =>
        Gen.Int[0, 30].Sample(length =>
        {
            var chain = Chain(length);
            var result = ChainVerification.Verify(ChainAnchor.Start, chain, Head(chain));
            Assert.Null(result.Broken);
            Assert.Equal(length, result.Verified);
        });

    [Fact]
    public void Altered_text_is_found_at_its_place() =>
        Places.Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            chain[at - 1] = Altered(chain[at - 1]);

            Assert.Equal(at, Verify(chain, head)?.Seq);
        });

    [Fact]
    public void Text_that_was_altered_together_with_the_link_behind_it_is_found_further_on() =>
        Places.Where(p => p.At < p.Length).Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            chain[at - 1] = Altered(chain[at - 1]);
            chain[at] = Linked(chain[at], chain[at - 1]);

            Assert.Equal(at + 1, Verify(chain, head)?.Seq);
        });

    [Fact]
    public void Chain_that_was_written_anew_from_one_entry_on_does_not_meet_its_head() =>
        Places.Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            chain[at - 1] = Altered(chain[at - 1]);
            for (var i = at; i < length; i++) chain[i] = Linked(chain[i], chain[i - 1]);

            var broken = Verify(chain, head)!;
            Assert.Equal(length, broken.Seq);
            Assert.Equal($"entry {length}, the last one, was altered: its hash is not the one that the head holds.", broken.Message);
        });

    [Fact]
    public void Entry_that_was_cut_out_is_missed() =>
        Places.Where(p => p.At < p.Length).Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            chain.RemoveAt(at - 1);

            var broken = Verify(chain, head)!;
            Assert.Equal((at, $"entry {at} is missing: entry {at + 1} follows on {at - 1}. Something was cut out."), (broken.Seq, broken.Message));
        });

    [Fact]
    public void End_that_was_cut_off_is_missed() =>
        Places.Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            chain.RemoveRange(at - 1, length - at + 1);

            var broken = Verify(chain, head)!;
            Assert.Equal((at, $"the journal ends at entry {at - 1}, but its head says {length}. The end was cut off."), (broken.Seq, broken.Message));
        });

    [Fact]
    public void Entry_that_comes_twice_is_found() =>
        Places.Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            chain.Insert(at, chain[at - 1]);

            Assert.Equal((at, $"entry {at} comes again after entry {at}. Something was inserted."), (Verify(chain, head)!.Seq, Verify(chain, head)!.Message));
        });

    [Fact]
    public void Entry_that_was_put_in_between_is_found() =>
        Places.Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            var before = at == 1 ? null : chain[at - 2];
            chain.Insert(at - 1, Stored(at, before, new OverrideCleared()));

            Assert.Equal(at, Verify(chain, head)?.Seq);
        });

    [Fact]
    public void Two_entries_that_changed_places_are_found() =>
        Places.Where(p => p.At < p.Length).Sample((length, at) =>
        {
            var chain = Chain(length);
            var head = Head(chain);
            (chain[at - 1], chain[at]) = (chain[at], chain[at - 1]);

            Assert.Equal(at, Verify(chain, head)?.Seq);
        });

    [Fact]
    public void Pruned_chain_goes_on_from_its_anchor() =>
        Places.Sample((length, at) =>
        {
            var chain = Chain(length);
            var anchor = new ChainAnchor(at, JournalEntry.Hash(chain[at - 1].Text));

            var result = ChainVerification.Verify(anchor, chain.Skip(at), Head(chain));
            Assert.Null(result.Broken);
            Assert.Equal(length - at, result.Verified);
            if (at == length) return;
            Assert.Equal(at, ChainVerification.Verify(anchor with { Hash = "" }, chain.Skip(at), Head(chain)).Broken?.Seq);
            Assert.NotNull(ChainVerification.Verify(anchor, chain.Skip(at + 1), Head(chain)).Broken);
        });

    [Fact]
    public void Entries_that_were_written_after_the_head_was_read_belong_to_the_chain()
    {
        var chain = Chain(9);

        var result = ChainVerification.Verify(ChainAnchor.Start, chain, Head(chain.Take(6)));

        Assert.Equal((null, 9), (result.Broken, result.Verified));
    }

    [Fact]
    public void First_break_is_the_one_that_is_told()
    {
        var chain = Chain(9);
        var head = Head(chain);
        chain.RemoveAt(6);
        chain[2] = Altered(chain[2]);

        var result = ChainVerification.Verify(ChainAnchor.Start, chain, head);

        Assert.Equal((3, 3), (result.Broken!.Seq, result.Verified));
    }

    private static ChainBreak? Verify(IEnumerable<StoredEntry> chain, JournalHead head) =>
        ChainVerification.Verify(ChainAnchor.Start, chain, head).Broken;

    private static List<StoredEntry> Chain(int length)
    {
        var chain = new List<StoredEntry>();
        for (var seq = 1; seq <= length; seq++)
            chain.Add(Stored(seq, chain.LastOrDefault(), EventSamples.All[seq % EventSamples.All.Count]));
        return chain;
    }

    private static JournalHead Head(IEnumerable<StoredEntry> chain) => chain.LastOrDefault() is { } last
        ? new JournalHead(last.Entry.Seq, JournalEntry.Hash(last.Text), 3, "replica-1")
        : JournalHead.Empty;

    private static StoredEntry Stored(long seq, StoredEntry? before, ReconcileEvent happened)
    {
        var entry = EventSamples.Entry(happened) with { Seq = seq, Previous = before is null ? "" : JournalEntry.Hash(before.Text) };
        return new StoredEntry(entry, entry.ToText());
    }

    private static StoredEntry Altered(StoredEntry stored)
    {
        var entry = stored.Entry with { Actor = "nobody" };
        return new StoredEntry(entry, entry.ToText());
    }

    private static StoredEntry Linked(StoredEntry stored, StoredEntry before)
    {
        var entry = stored.Entry with { Previous = JournalEntry.Hash(before.Text) };
        return new StoredEntry(entry, entry.ToText());
    }
}
