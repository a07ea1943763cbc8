using Reconciler.Core.Recording;

namespace Reconciler.Core.Incidents;

/// <summary>What a journal has for the post-mortem of one incident. What only a person can tell is not in it.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Timeline">What happened: changes of the day before it, and everything from its beginning to its end.</param>
public sealed record PostMortem(string Environment, IncidentRecord Incident, IReadOnlyList<JournalEntry> Timeline)
{
    /// <summary>How far before an incident a change may be its cause.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    /// <summary>The last deployment before the incident began; null where there was none in the day before.</summary>
    public JournalEntry? Deployment { get; init; }

    /// <summary>The first time after that at which what ran before was brought back; null where it was not.</summary>
    public JournalEntry? Rollback { get; init; }

    /// <summary>The resources that it was about, as <c>kind/name</c>, in the order in which they came up.</summary>
    public IReadOnlyList<string> Affected => [.. Incident.Causes.Select(c => c.Address).Distinct(StringComparer.Ordinal)];

    /// <summary>Of one incident. Pure.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="entries">Its environment's journal, in any order.</param>
    public static PostMortem Of(string environment, IncidentRecord incident, IReadOnlyList<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(entries);
        var written = entries.OrderBy(e => e.Seq).ToList();
        // A rollout that fails opens its incident after it went out, also after hours.
        var deployment = written.LastOrDefault(e => IsRollout(e, rollback: false) && e.Seq < incident.OpenedSeq && e.Time >= incident.OpenedAt - Recent);
        return new PostMortem(
            environment, incident,
            [
                .. written.Where(e => e.Seq < incident.OpenedSeq
                    ? e.Time >= incident.OpenedAt - Recent && IsChange(e.Event)
                    : !(e.Seq > incident.ResolvedSeq)),
            ])
        {
            Deployment = deployment,
            Rollback = written.FirstOrDefault(e => IsRollout(e, rollback: true) && e.Seq > (deployment?.Seq ?? incident.OpenedSeq) && !(e.Seq > incident.ResolvedSeq)),
        };
    }

    private static bool IsRollout(JournalEntry entry, bool rollback) =>
        entry.Event is ActionIntended e && e.Changes.Any(c => c.Field == ReleaseHistory.RevisionField) && e.Verb == ReleaseHistory.Rollback == rollback;

    /// <summary>What somebody or the daemon changed; how things were seen is left out.</summary>
    private static bool IsChange(ReconcileEvent e) => e is GenerationAccepted or ActionIntended or ModeChanged or PhaseChanged or OverrideSet
        or OverrideCleared or RollbackSet or RollbackCleared or ReleaseProven or ReleaseFailed or ReconcilingPaused or ReconcilingResumed or Approved;
}
