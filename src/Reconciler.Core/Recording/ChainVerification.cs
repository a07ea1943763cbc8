namespace Reconciler.Core.Recording;

/// <summary>
/// Walks the hash chain of one environment, entry by entry, and keeps the first break it finds: an entry that was
/// altered, cut out, inserted or doubled since it was written.
/// </summary>
/// <example>
/// <code>
/// var chain = ChainVerification.From(anchor, head);
/// foreach (var entry in entries) chain = chain.Next(entry);
/// var result = chain.End();
/// </code>
/// </example>
public sealed record ChainVerification
{
    private ChainVerification(ChainAnchor anchor, JournalHead head)
    {
        Last = anchor;
        Head = head;
    }

    /// <summary>How many entries were found in order.</summary>
    public int Verified { get; private init; }

    /// <summary>The first break; null where there is none so far.</summary>
    public ChainBreak? Broken { get; private init; }

    private ChainAnchor Last { get; init; }

    private JournalHead Head { get; }

    /// <summary>Begins where a journal begins.</summary>
    /// <param name="anchor">What pruning left as the beginning.</param>
    /// <param name="head">Where the journal ends, read <em>before</em> its entries; later ones may follow.</param>
    public static ChainVerification From(ChainAnchor anchor, JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        ArgumentNullException.ThrowIfNull(head);
        return new(anchor, head);
    }

    /// <summary>Verifies a whole chain at once.</summary>
    /// <param name="anchor">What pruning left as the beginning.</param>
    /// <param name="entries">What is stored, in order.</param>
    /// <param name="head">Where the journal ends.</param>
    public static ChainVerification Verify(ChainAnchor anchor, IEnumerable<StoredEntry> entries, JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Aggregate(From(anchor, head), (chain, entry) => chain.Next(entry)).End();
    }

    /// <summary>Goes on with the next entry. Behind a break nothing is judged any more: every later hash hangs on it.</summary>
    public ChainVerification Next(StoredEntry stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (Broken is not null) return this;
        var seq = stored.Entry.Seq;
        var expected = Last.Seq + 1;
        if (seq > expected)
            return Break(expected, $"entry {expected} is missing: entry {seq} follows on {Last.Seq}. Something was cut out.");
        if (seq < expected)
            return Break(seq, $"entry {seq} comes again after entry {Last.Seq}. Something was inserted.");
        if (stored.Entry.Previous != Last.Hash)
        {
            return Break(
                Last.Seq > 0 ? Last.Seq : seq,
                $"entry {seq} does not continue entry {Last.Seq}: the text of one of them was altered after it was written.");
        }

        var hash = JournalEntry.Hash(stored.Text);
        if (seq == Head.Seq && hash != Head.Hash)
            return Break(seq, $"entry {seq}, the last one, was altered: its hash is not the one that the head holds.");
        return this with { Last = new(seq, hash), Verified = Verified + 1 };
    }

    /// <summary>Closes the chain: it must reach its head.</summary>
    public ChainVerification End() =>
        Broken is null && Last.Seq < Head.Seq
            ? Break(
                Last.Seq + 1,
                $"the journal ends at entry {Last.Seq}, but its head says {Head.Seq}. The end was cut off.")
            : this;

    private ChainVerification Break(long seq, string message) => this with { Broken = new(seq, message) };
}

/// <summary>Where a chain is broken first.</summary>
/// <param name="Seq">The entry that is missing, doubled or altered; where a text was altered, the earlier of the two in question.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record ChainBreak(long Seq, string Message);
