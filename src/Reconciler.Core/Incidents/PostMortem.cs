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

    /// <summary>Every rollout that failed in it, in the order in which they did.</summary>
    public IReadOnlyList<JournalEntry> FailedRollouts { get; init; } = [];

    /// <summary>Who wrote the commit of each generation, where a commit is known.</summary>
    public IReadOnlyDictionary<long, string> Authors { get; init; } = new Dictionary<long, string>();

    /// <summary>What ended it: what was brought back, what was over last, and who or what said so; null while it is open.</summary>
    public string? Resolution { get; init; }

    /// <summary>Whose doing an entry is: where a commit brought it about, its author.</summary>
    /// <param name="entry">An entry of the timeline.</param>
    public string Who(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Event switch
        {
            GenerationAccepted { Origin.Author: { } author } => author,
            _ when IsRollout(entry, rollback: false) && entry.Generation is { } generation && Authors.TryGetValue(generation, out var author) => author,
            _ => entry.Actor,
        };
    }

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
        var opened = written.FirstOrDefault(e => e.Seq == incident.OpenedSeq);
        var deployment = written.LastOrDefault(e => IsRollout(e, rollback: false) && e.Seq < incident.OpenedSeq && e.Time >= incident.OpenedAt - Recent);
        var rollback = written.FirstOrDefault(e => IsRollout(e, rollback: true) && e.Seq > (deployment?.Seq ?? incident.OpenedSeq) && !(e.Seq > incident.ResolvedSeq));
        return new PostMortem(
            environment, incident,
            [
                .. written.Where(e => e.Seq < incident.OpenedSeq
                    ? e.Time >= incident.OpenedAt - Recent && IsChange(e.Event)
                    : !(e.Seq > incident.ResolvedSeq)),
            ])
        {
            Deployment = deployment,
            Rollback = rollback,
            // The failure that opens an incident is written down before it, in the same pass.
            FailedRollouts =
            [
                .. written.Where(e => e.Event is ReleaseFailed && !(e.Seq > incident.ResolvedSeq)
                    && (e.Seq > incident.OpenedSeq || (e.PassId is { } pass && pass == opened?.PassId))),
            ],
            Authors = written.Where(e => e.Event is GenerationAccepted { Origin.Author: not null })
                .GroupBy(e => ((GenerationAccepted)e.Event).Number)
                .ToDictionary(g => g.Key, g => ((GenerationAccepted)g.Last().Event).Origin.Author!),
            Resolution = EndOf(incident, rollback, written),
        };
    }

    /// <summary>A person says what ended it; where nobody did, the journal does.</summary>
    private static string? EndOf(IncidentRecord incident, JournalEntry? rollback, List<JournalEntry> written)
    {
        if (incident.Resolution is not { } said || written.FirstOrDefault(e => e.Seq == incident.ResolvedSeq) is not { Epoch: not null }) return incident.Resolution;
        var eased = written.LastOrDefault(e => e.Event is IncidentEased i && i.Number == incident.Number && e.Seq < incident.ResolvedSeq)?.Event as IncidentEased;
        return string.Join(", then ", new[]
        {
            rollback is null ? null : Back(rollback, written),
            rollback is null && eased is not null ? $"{eased.Address}: {eased.Message}" : null,
            said,
        }.OfType<string>());
    }

    private static string Back(JournalEntry rollback, List<JournalEntry> written)
    {
        var intended = (ActionIntended)rollback.Event;
        var to = intended.Changes.First(c => c.Field == ReleaseHistory.RevisionField).To;
        var last = written.LastOrDefault(e => e.Seq < rollback.Seq && EventText.AddressOf(e.Event) == intended.Address && e.Event is RollbackSet or RollbackCleared or ReleaseFailed);
        return $"rolled back to {to} by {(last is { Event: RollbackSet, Actor: var actor } ? actor : "itself")}";
    }

    private static bool IsRollout(JournalEntry entry, bool rollback) =>
        entry.Event is ActionIntended e && e.Changes.Any(c => c.Field == ReleaseHistory.RevisionField) && e.Verb == ReleaseHistory.Rollback == rollback;

    /// <summary>What somebody or the daemon changed; how things were seen is left out.</summary>
    private static bool IsChange(ReconcileEvent e) => e is GenerationAccepted or ActionIntended or ModeChanged or PhaseChanged or OverrideSet
        or OverrideCleared or RollbackSet or RollbackCleared or ReleaseProven or ReleaseFailed or ReconcilingPaused or ReconcilingResumed or Approved;
}
