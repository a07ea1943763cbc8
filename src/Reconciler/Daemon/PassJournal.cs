using Reconciler.Core.Recording;
using Reconciler.Storage;

namespace Reconciler.Daemon;

/// <summary>The journal of an environment as one pass writes it: under the lease's epoch and the pass's id.</summary>
/// <param name="journal">The environment's journal.</param>
/// <param name="epoch">The epoch of the lease that the pass goes under.</param>
/// <param name="passId">The pass.</param>
internal sealed class PassJournal(EnvironmentJournal journal, long epoch, string passId)
{
    /// <summary>Who the daemon is in the journal.</summary>
    public const string Actor = "reconciler";

    private readonly Writer _writer = new(Actor, epoch, passId);
    private readonly long _begun = journal.History.Seq;

    /// <summary>The epoch of the lease.</summary>
    public long Epoch => epoch;

    /// <summary>The pass.</summary>
    public string PassId => passId;

    /// <summary>What is known, with everything that this pass has appended.</summary>
    public EnvironmentHistory History => journal.History;

    /// <summary>How many entries this pass has appended.</summary>
    public int Told => (int)(History.Seq - _begun);

    /// <summary>Appends events in order.</summary>
    /// <returns>
    /// False where another wrote meanwhile or owns the environment now: what was decided on is out of date, and the pass is over.
    /// </returns>
    /// <exception cref="JournalUnavailableException">The store cannot be reached.</exception>
    public async Task<bool> TellAsync(IEnumerable<ReconcileEvent> events, CancellationToken ct)
    {
        foreach (var happened in events)
            if (await journal.AppendAsync(happened, _writer, ct) != AppendResult.Appended)
                return false;
        return true;
    }

    /// <summary>Appends what has happened already and stays true, whatever others write meanwhile: behind theirs, if need be.</summary>
    /// <returns>
    /// False where another wrote meanwhile, so that the pass is over, or owns the environment now, so that nothing was appended.
    /// </returns>
    /// <exception cref="JournalUnavailableException">The store cannot be reached.</exception>
    public async Task<bool> NoteAsync(ReconcileEvent happened, CancellationToken ct)
    {
        for (var first = true; ; first = false)
        {
            var result = await journal.AppendAsync(happened, _writer, ct);
            if (result != AppendResult.SequenceMoved) return first && result == AppendResult.Appended;
            await journal.CatchUpAsync(ct);
        }
    }

    /// <summary>Appends one event.</summary>
    /// <inheritdoc cref="TellAsync(IEnumerable{ReconcileEvent}, CancellationToken)"/>
    public Task<bool> TellAsync(ReconcileEvent happened, CancellationToken ct) => TellAsync([happened], ct);
}
