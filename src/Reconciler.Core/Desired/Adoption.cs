using Reconciler.Core.Recording;

namespace Reconciler.Core.Desired;

/// <summary>What a source says, and at which commit.</summary>
/// <param name="Reading">What the source's files say.</param>
/// <param name="Origin">The commit they were read at; <see cref="CommitStamp.None"/> outside git.</param>
public sealed record SourcedReading(DesiredStateReading Reading, CommitStamp Origin);

/// <summary>
/// Which desired state of one environment is in force after a reading, and what the journal is to be told first. Whatever
/// is invalid, older or missing changes nothing: the last good generation stays (design §4, 11 and 12).
/// </summary>
/// <param name="InForce">The environment as the reading declares it; null where the last good generation stays, or none is in force.</param>
/// <param name="Events">What to append, in order; empty where nothing is new.</param>
public sealed record Adoption(EnvironmentSpec? InForce, IReadOnlyList<ReconcileEvent> Events)
{
    private static readonly Adoption AsBefore = new(null, []);

    /// <summary>Decides for one environment. Pure.</summary>
    /// <param name="name">The environment.</param>
    /// <param name="sourced">The reading.</param>
    /// <param name="history">What the journal knows of the environment.</param>
    /// <param name="isOlder">
    /// Whether the reading's commit is an ancestor of the one whose generation is in force: a lagging replica must not turn
    /// time back.
    /// </param>
    public static Adoption Decide(string name, SourcedReading sourced, EnvironmentHistory history, bool isOlder)
    {
        ArgumentNullException.ThrowIfNull(sourced);
        ArgumentNullException.ThrowIfNull(history);
        var reading = sourced.Reading;
        var spec = reading.Environments.FirstOrDefault(e => e.Name == name);
        // Whatever an older commit says: also where it lacks the environment, or was not valid yet.
        if (isOlder && spec?.ContentHash != history.Generation?.Hash)
            return Rejected([OlderThan(history.Generation, sourced.Origin)], sourced.Origin, history);
        if (spec is not null) return Declared(spec, sourced.Origin, history);
        if (reading.InvalidEnvironments.Contains(name) || !reading.Complete)
            return Rejected(Texts(reading.Findings), sourced.Origin, history);
        return history.Generation is null || history.Orphaned
            ? AsBefore
            : new Adoption(null, [.. Unseen(history), new EnvironmentOrphaned(history.Phase != TransitionPhase.Awake, sourced.Origin)]);
    }

    /// <summary>Nobody looks at the environment any more: what became of its open intents cannot be told.</summary>
    private static IEnumerable<ActionResolved> Unseen(EnvironmentHistory history) =>
        from resource in history.Resources.OrderBy(r => r.Key, StringComparer.Ordinal)
        where resource.Value.OpenIntent is not null
        select new ActionResolved(resource.Value.OpenIntent!.ActionId, resource.Key, resource.Value.OpenIntent.Verb, Resolution.Unknown);

    private static Adoption Declared(EnvironmentSpec spec, CommitStamp origin, EnvironmentHistory history)
    {
        var last = history.Generation;
        var same = last?.Hash == spec.ContentHash;
        if (same && !history.Orphaned && history.Rejected is null) return new Adoption(spec, []);
        var accepted = new GenerationAccepted(
            same ? last!.Number : (last?.Number ?? 0) + 1, spec.ContentHash, origin, spec.At.File);
        return new Adoption(spec, [accepted, .. Released(spec, history)]);
    }

    /// <summary>Said once for each set of findings, however often the source is read.</summary>
    private static Adoption Rejected(IReadOnlyList<string> findings, CommitStamp origin, EnvironmentHistory history) =>
        history.Rejected is { } said && said.Findings.SequenceEqual(findings)
            ? AsBefore
            : new Adoption(null, [new GenerationRejected(findings, origin)]);

    /// <summary>What the journal has a status of and the environment no longer declares.</summary>
    private static IEnumerable<ResourceReleased> Released(EnvironmentSpec spec, EnvironmentHistory history)
    {
        var declared = spec.Resources.Select(r => r.Address.Local).ToHashSet(StringComparer.Ordinal);
        return from resource in history.Resources.OrderBy(r => r.Key, StringComparer.Ordinal)
               where resource.Value.Status is not null && !declared.Contains(resource.Key)
               select new ResourceReleased(resource.Key, IsAsleep(resource.Value));
    }

    private static bool IsAsleep(ResourceHistory resource) =>
        resource.RestorePoint is not null || resource.Status?.Health == Planning.HealthStatus.Dormant;

    private static string OlderThan(GenerationAccepted? inForce, CommitStamp origin) =>
        $"commit {Short(origin.Commit)} is older than commit {Short(inForce?.Origin.Commit)}, which is in force. "
        + "To go back, revert with a new commit.";

    private static string[] Texts(IReadOnlyList<Finding> findings) => [.. findings.Select(f => f.ToString())];

    private static string Short(string? commit) => commit is null ? "(unknown)" : commit[..Math.Min(8, commit.Length)];
}
