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

    /// <summary>The environments that there are.</summary>
    /// <exception cref="FormatException">One that was asked for is not among them.</exception>
    public static async Task<IReadOnlyList<string>> NamesAsync(
        JournalStore store, IReadOnlyList<string> only, CancellationToken ct)
    {
        var known = await store.Journal.EnvironmentsAsync(ct);
        foreach (var name in only.Where(n => !known.Contains(n)))
            throw new FormatException($"--env {name}: the journal {store.Location} knows no such environment"
                + (known.Count == 0 ? "; nothing was recorded there yet." : $". It knows {string.Join(", ", known)}."));
        return only.Count == 0 ? known : [.. known.Where(only.Contains)];
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
