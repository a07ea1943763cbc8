using Reconciler.Core.Recording;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>Reads the journals of several environments as one log, in order of time, and goes on where it was.</summary>
/// <param name="store">The journals.</param>
/// <param name="only">Only these environments; empty for all.</param>
/// <param name="after">Only what happened after this moment; null for all.</param>
internal sealed class LogReading(JournalStore store, IReadOnlyList<string> only, DateTimeOffset? after)
{
    private readonly Dictionary<string, long> _read = new(StringComparer.Ordinal);

    /// <summary>The environments that there are, of those that were asked for.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(
        JournalStore store, IReadOnlyList<string> only, CancellationToken ct)
    {
        var known = await store.Journal.EnvironmentsAsync(ct);
        return only.Count == 0 ? known : [.. known.Where(only.Contains)];
    }

    /// <summary>Makes sure that everything that was asked for is there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static async Task CheckAsync(JournalStore store, IReadOnlyList<string> only, CancellationToken ct)
    {
        var known = await store.Journal.EnvironmentsAsync(ct);
        foreach (var complaint in Selection.Complaints(only, known, $"the journal {store.Location}"))
            throw new FormatException(complaint);
    }

    /// <summary>What has come since the last call.</summary>
    public async Task<IReadOnlyList<JournalEntry>> NextAsync(CancellationToken ct)
    {
        var entries = new List<JournalEntry>();
        foreach (var environment in await NamesAsync(store, only, ct))
        {
            var from = _read.GetValueOrDefault(environment);
            await foreach (var stored in store.Journal.ReadAsync(environment, from, ct))
            {
                _read[environment] = stored.Entry.Seq;
                if (after is null || stored.Entry.Time >= after) entries.Add(stored.Entry);
            }
        }

        return [.. entries.OrderBy(e => e.Time).ThenBy(e => e.Environment, StringComparer.Ordinal).ThenBy(e => e.Seq)];
    }
}
