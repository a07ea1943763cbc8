using System.Collections.Concurrent;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>Keeps journals quick to read and no longer than wanted: snapshots now and then, pruning once a day.</summary>
/// <param name="journal">The store.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="retention">How long entries are kept.</param>
internal sealed class JournalUpkeep(IJournal journal, Clocks clocks, TimeSpan retention)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, long> _prunedAt = new(StringComparer.Ordinal);

    /// <summary>Does what is due for one environment; called after a pass, by whoever works on it.</summary>
    /// <exception cref="JournalUnavailableException">The store cannot be reached; it is done later.</exception>
    public async Task AfterPassAsync(ManagedEnvironment environment, CancellationToken ct)
    {
        await environment.Journal.SnapshotIfDueAsync(ct);
        if (_prunedAt.TryGetValue(environment.Name, out var at) && clocks.Process.GetElapsedTime(at) < Day) return;
        await journal.PruneAsync(environment.Name, clocks.Now - retention, ct);
        _prunedAt[environment.Name] = clocks.Process.GetTimestamp();
    }
}
