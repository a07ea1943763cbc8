using System.Runtime.CompilerServices;
using Reconciler.Core.Recording;

namespace Simulation.Processes;

/// <summary>A journal that does something else with what it is told.</summary>
/// <param name="journal">The journal.</param>
/// <param name="append">Appends an entry, or not, or another.</param>
internal sealed class BentJournal(IJournal journal, Func<IJournal, JournalEntry, CancellationToken, Task<AppendResult>> append) : IJournal
{
    public Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken cancellationToken) => append(journal, entry, cancellationToken);

    public Task<IReadOnlyList<string>> EnvironmentsAsync(CancellationToken cancellationToken) => journal.EnvironmentsAsync(cancellationToken);

    public Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        journal.HeadAsync(environment, cancellationToken);

    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        string environment, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in journal.ReadAsync(environment, after, cancellationToken)) yield return entry;
    }

    public Task SaveGenerationAsync(string environment, long number, string document, CancellationToken cancellationToken) =>
        journal.SaveGenerationAsync(environment, number, document, cancellationToken);

    public Task<string?> LoadGenerationAsync(string environment, long number, CancellationToken cancellationToken) =>
        journal.LoadGenerationAsync(environment, number, cancellationToken);

    public Task SaveSnapshotAsync(string environment, JournalSnapshot snapshot, CancellationToken cancellationToken) =>
        journal.SaveSnapshotAsync(environment, snapshot, cancellationToken);

    public Task<JournalSnapshot?> LoadSnapshotAsync(string environment, CancellationToken cancellationToken) =>
        journal.LoadSnapshotAsync(environment, cancellationToken);

    public Task<int> PruneAsync(string environment, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        journal.PruneAsync(environment, olderThan, cancellationToken);

    public Task<ChainAnchor> AnchorAsync(string environment, CancellationToken cancellationToken) =>
        journal.AnchorAsync(environment, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
