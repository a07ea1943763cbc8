using System.Text.Json;
using Reconciler.Core.Recording;

namespace Reconciler.Storage;

/// <summary>Who writes an entry.</summary>
/// <param name="Actor"><c>reconciler</c>, or <c>user@host</c> of a command.</param>
/// <param name="Epoch">The lease epoch of the owner; null from a writer that owns nothing.</param>
/// <param name="PassId">The pass, or null.</param>
public sealed record Writer(string Actor, long? Epoch, string? PassId);

/// <summary>
/// The journal of one environment as a writer sees it: what is known of it (the fold), brought up to date, and the next
/// entry put behind it. Not for use by two at once.
/// </summary>
/// <param name="environment">The environment.</param>
/// <param name="journal">The store.</param>
/// <param name="time">The clock that stamps entries.</param>
/// <param name="nextWriteId">Gives a name that no other write in the world has.</param>
public sealed class EnvironmentJournal(
    string environment, IJournal journal, TimeProvider time, Func<string> nextWriteId)
{
    /// <summary>How many entries may follow a snapshot before the next one is kept.</summary>
    public const int SnapshotEvery = 500;

    private long _snapshotAt;
    private bool _loaded;

    /// <summary>Hears of every entry that this writer appended, once it is in the journal.</summary>
    public event Action<JournalEntry>? Appended;

    /// <summary>The environment.</summary>
    public string Environment => environment;

    /// <summary>What is known, up to the last <see cref="CatchUpAsync"/> or append.</summary>
    public EnvironmentHistory History { get; private set; } = EnvironmentHistory.Empty;

    /// <summary>Reads what others have written since; one read where nothing is new.</summary>
    /// <exception cref="JournalUnavailableException">The store cannot be reached, or does not go on where it was.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var head = await journal.HeadAsync(environment, cancellationToken);
        if (!_loaded || head.Seq < History.Seq || (head.Seq == History.Seq && head.Hash != History.Hash))
        {
            // At first, or where another journal stands in its place (restored from a backup): nothing that was known counts.
            await LoadSnapshotAsync(cancellationToken);
        }

        if (head.Seq == History.Seq) return;
        await foreach (var stored in journal.ReadAsync(environment, History.Seq, cancellationToken))
        {
            if (stored.Entry.Seq != History.Seq + 1 || stored.Entry.Previous != History.Hash)
            {
                _loaded = false;
                throw new JournalUnavailableException(
                    $"The journal of {environment}: entry {stored.Entry.Seq} does not continue entry {History.Seq}. "
                    + "`reconciler log --verify` says where it was cut or altered; restore it from a backup.");
            }

            History = HistoryFold.Add(History, stored);
        }
    }

    /// <summary>Appends one event behind what is known.</summary>
    /// <returns>Where it is not <see cref="AppendResult.Appended"/>, nothing was written, and what is known is out of date.</returns>
    /// <exception cref="JournalUnavailableException">
    /// The store cannot be reached; the entry may be in it all the same, which the next <see cref="CatchUpAsync"/> shows.
    /// </exception>
    public async Task<AppendResult> AppendAsync(ReconcileEvent happened, Writer writer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // The generation that an entry speaks of is the one that it brings into force, where it does.
        var generation = happened as GenerationAccepted ?? History.Generation;
        var entry = new JournalEntry(
            History.Seq + 1, time.GetUtcNow(), environment, writer.Epoch, nextWriteId(), History.Hash, writer.PassId,
            writer.Actor, generation?.Number, generation?.Origin.Commit, happened);
        var result = await journal.AppendAsync(entry, cancellationToken);
        if (result != AppendResult.Appended) return result;
        History = HistoryFold.Add(History, new StoredEntry(entry, entry.ToText()));
        Appended?.Invoke(entry);
        return result;
    }

    /// <summary>Keeps the document of a generation before its <see cref="GenerationAccepted"/> is appended. Idempotent.</summary>
    public Task SaveDocumentAsync(long generation, string document, CancellationToken cancellationToken) =>
        journal.SaveGenerationAsync(environment, generation, document, cancellationToken);

    /// <summary>The document of a generation, or null where it was pruned.</summary>
    public Task<string?> LoadDocumentAsync(long generation, CancellationToken cancellationToken) =>
        journal.LoadGenerationAsync(environment, generation, cancellationToken);

    /// <summary>Keeps a snapshot where many entries have come since the last, so that a start reads few of them.</summary>
    public async Task SnapshotIfDueAsync(CancellationToken cancellationToken)
    {
        if (History.Seq - _snapshotAt < SnapshotEvery) return;
        var text = JsonSerializer.Serialize(History, JournalJson.Default.EnvironmentHistory);
        await journal.SaveSnapshotAsync(environment, new JournalSnapshot(History.Seq, text), cancellationToken);
        _snapshotAt = History.Seq;
    }

    private async Task LoadSnapshotAsync(CancellationToken cancellationToken)
    {
        History = EnvironmentHistory.Empty;
        if (await journal.LoadSnapshotAsync(environment, cancellationToken) is { } snapshot)
            History = JsonSerializer.Deserialize(snapshot.Text, JournalJson.Default.EnvironmentHistory) ?? EnvironmentHistory.Empty;
        _snapshotAt = History.Seq;
        _loaded = true;
    }
}
