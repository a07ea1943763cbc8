namespace Reconciler.Core.Recording;

/// <summary>
/// The append-only record of every environment, and the only durable state. Every implementation passes the same
/// contract tests. Methods throw <see cref="JournalUnavailableException"/> where the store cannot be reached or is full,
/// and then nothing was promised: no journal, hence no write to AWS.
/// </summary>
public interface IJournal : IAsyncDisposable
{
    /// <summary>The environments that have a journal, in ordinal order.</summary>
    Task<IReadOnlyList<string>> EnvironmentsAsync(CancellationToken cancellationToken);

    /// <summary>Where a journal ends now, read consistently; <see cref="JournalHead.Empty"/> where there is none.</summary>
    Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken);

    /// <summary>The entries after a position, in order, without a gap, up to the head that was current at the call or later.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="after">The sequence number to begin after; 0 for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<StoredEntry> ReadAsync(string environment, long after, CancellationToken cancellationToken);

    /// <summary>
    /// Appends one entry if, and only if, the head is still at <c>entry.Seq − 1</c> and, where the entry has an epoch,
    /// still at that epoch. An entry whose answer was lost is found again by its write id, never written twice.
    /// </summary>
    Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken cancellationToken);

    /// <summary>Keeps the document of a generation, so that the last good one is there after a restart. Idempotent.</summary>
    Task SaveGenerationAsync(string environment, long number, string document, CancellationToken cancellationToken);

    /// <summary>The document of a generation, or null where it was pruned.</summary>
    Task<string?> LoadGenerationAsync(string environment, long number, CancellationToken cancellationToken);

    /// <summary>Keeps a snapshot of the fold. The newest wins.</summary>
    Task SaveSnapshotAsync(string environment, JournalSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>The newest snapshot, or null.</summary>
    Task<JournalSnapshot?> LoadSnapshotAsync(string environment, CancellationToken cancellationToken);

    /// <summary>
    /// Removes entries older than a moment that lie below the newest snapshot, oldest first, keeping the hash of the last
    /// one removed as the anchor of the chain. Interrupted, it goes on at the next call.
    /// </summary>
    /// <returns>How many were removed.</returns>
    Task<int> PruneAsync(string environment, DateTimeOffset olderThan, CancellationToken cancellationToken);

    /// <summary>Where the chain begins: after pruning the last removed entry, otherwise <see cref="ChainAnchor.Start"/>.</summary>
    Task<ChainAnchor> AnchorAsync(string environment, CancellationToken cancellationToken);
}

/// <summary>Where a journal ends.</summary>
/// <param name="Seq">Number of the last entry; 0 where there is none.</param>
/// <param name="Hash">Hash of its text; empty where there is none.</param>
/// <param name="Epoch">The lease epoch; 0 before the first owner.</param>
/// <param name="Owner">The replica that owns the environment, or null.</param>
public sealed record JournalHead(long Seq, string Hash, long Epoch, string? Owner)
{
    /// <summary>No journal yet.</summary>
    public static JournalHead Empty { get; } = new(0, "", 0, null);
}

/// <summary>An entry together with the text that is stored and hashed.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Text">Its stored text.</param>
public sealed record StoredEntry(JournalEntry Entry, string Text);

/// <summary>A fold, and the last entry in it.</summary>
/// <param name="Seq">The last entry in it.</param>
/// <param name="Text">The fold as JSON.</param>
public sealed record JournalSnapshot(long Seq, string Text);

/// <summary>The entry before the first one that is still there.</summary>
/// <param name="Seq">Its number; 0 where nothing was pruned.</param>
/// <param name="Hash">Its hash; empty where nothing was pruned.</param>
public sealed record ChainAnchor(long Seq, string Hash)
{
    /// <summary>Nothing was pruned.</summary>
    public static ChainAnchor Start { get; } = new(0, "");
}

/// <summary>How an append ended.</summary>
public enum AppendResult
{
    /// <summary>The entry is in the journal.</summary>
    Appended,

    /// <summary>Another writer came first: reload and decide again.</summary>
    SequenceMoved,

    /// <summary>Another replica owns the environment now: stop.</summary>
    EpochLost,
}

/// <summary>The store of the journal cannot be reached, is full or refuses. Nothing was promised.</summary>
/// <param name="message">Which store, what it said, what to do.</param>
/// <param name="inner">The cause.</param>
public sealed class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
