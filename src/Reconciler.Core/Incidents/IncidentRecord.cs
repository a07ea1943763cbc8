using Reconciler.Core.Recording;

namespace Reconciler.Core.Incidents;

/// <summary>One incident from its beginning to its end, as the journal tells it.</summary>
/// <param name="Number">Its number in the environment.</param>
/// <param name="Severity">How much it mattered, by the last word on it.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="Causes">Everything that was wrong, in the order in which it came up.</param>
public sealed record IncidentRecord(int Number, Severity Severity, DateTimeOffset OpenedAt, IReadOnlyList<IncidentCause> Causes)
{
    /// <summary>The entry of the journal that it began with. Entries stand in the order in which they were written; clocks may differ.</summary>
    public long OpenedSeq { get; init; }

    /// <summary>The entry that it ended with; null while it is open.</summary>
    public long? ResolvedSeq { get; init; }

    /// <summary>Who acknowledged it first; null where nobody did.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When; null where nobody did.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Who resolved it; null while it is open.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>When; null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>What resolved it; null while it is open.</summary>
    public string? Resolution { get; init; }

    /// <summary>All of a journal, oldest first. Pure.</summary>
    /// <param name="entries">The entries of one environment, in any order.</param>
    public static IReadOnlyList<IncidentRecord> Of(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var records = new SortedDictionary<int, IncidentRecord>();
        foreach (var entry in entries.OrderBy(e => e.Seq))
        {
            switch (entry.Event)
            {
                case IncidentOpened e:
                    records[e.Number] = new IncidentRecord(e.Number, e.Severity, entry.Time, [e.Cause()]) { OpenedSeq = entry.Seq };
                    break;
                case IncidentWidened e when records.GetValueOrDefault(e.Number) is { } known:
                    records[e.Number] = known with { Severity = e.Severity, Causes = [.. known.Causes, e.Cause()] };
                    break;
                case IncidentAcknowledged e when records.GetValueOrDefault(e.Number) is { } known:
                    records[e.Number] = known with
                    {
                        Severity = e.Severity,
                        AcknowledgedBy = known.AcknowledgedBy ?? entry.Actor,
                        AcknowledgedAt = known.AcknowledgedAt ?? entry.Time,
                    };
                    break;
                case IncidentResolved e when records.GetValueOrDefault(e.Number) is { } known:
                    records[e.Number] = known with { ResolvedBy = entry.Actor, ResolvedAt = entry.Time, ResolvedSeq = entry.Seq, Resolution = e.Reason };
                    break;
            }
        }

        return [.. records.Values];
    }
}
