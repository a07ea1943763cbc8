using System.Runtime.CompilerServices;
using Reconciler.Core.Recording;
using Simulation.Aws;
using Simulation.Witnesses;

namespace Simulation.Processes;

/// <summary>
/// The journal of one process: before and after every append it may be killed or frozen, and the store may not be reached, or
/// its answer be lost.
/// </summary>
internal sealed class PointedJournal(IJournal store, Replica process, Weather weather, Witness witness) : IJournal
{
    public const string Unreachable = "made unreachable by the simulation";

    public async Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var what = $"append #{entry.Seq} {entry.Event.GetType().Name}";
        await process.PointAsync($"before {what}");
        var fault = weather.OfAppend();
        if (fault == AppendFault.Before) throw Fail($"before {what}");
        var result = await store.AppendAsync(entry, cancellationToken);
        witness.JournalMoved();
        await process.PointAsync($"after {what}");
        return fault == AppendFault.After ? throw Fail($"after {what}") : result;
    }

    public Task<IReadOnlyList<string>> EnvironmentsAsync(CancellationToken cancellationToken) => store.EnvironmentsAsync(cancellationToken);

    public Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        store.HeadAsync(environment, cancellationToken);

    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        string environment, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in store.ReadAsync(environment, after, cancellationToken)) yield return entry;
    }

    public Task SaveGenerationAsync(string environment, long number, string document, CancellationToken cancellationToken) =>
        store.SaveGenerationAsync(environment, number, document, cancellationToken);

    public Task<string?> LoadGenerationAsync(string environment, long number, CancellationToken cancellationToken) =>
        store.LoadGenerationAsync(environment, number, cancellationToken);

    public Task SaveSnapshotAsync(string environment, JournalSnapshot snapshot, CancellationToken cancellationToken) =>
        store.SaveSnapshotAsync(environment, snapshot, cancellationToken);

    public Task<JournalSnapshot?> LoadSnapshotAsync(string environment, CancellationToken cancellationToken) =>
        store.LoadSnapshotAsync(environment, cancellationToken);

    public Task<int> PruneAsync(string environment, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        store.PruneAsync(environment, olderThan, cancellationToken);

    public Task<ChainAnchor> AnchorAsync(string environment, CancellationToken cancellationToken) =>
        store.AnchorAsync(environment, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private JournalUnavailableException Fail(string where)
    {
        witness.Story.Tell($"{process.Name}: the journal is {Unreachable} {where}");
        return new JournalUnavailableException(Unreachable);
    }
}
