using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>What the journal knows of the releases of one resource: a fold over its events.</summary>
public sealed record ReleaseHistory
{
    /// <summary>Nothing known yet.</summary>
    public static ReleaseHistory Empty { get; } = new();

    /// <summary>The last release that was proven healthy; null where none was.</summary>
    public ReleaseProven? Proven { get; init; }

    /// <summary>When it was; null where none was.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>
    /// What ran and may run again, what was rolled out or proven last at the end. What failed, and what somebody went back from,
    /// is not among them.
    /// </summary>
    public IReadOnlyList<UsableRevision> Usable { get; init; } = [];

    /// <summary>The last release that failed; null where none did since another was proven on the same declaration.</summary>
    public ReleaseFailed? Failed { get; init; }

    /// <summary>Somebody's own choice of a revision; null where there is none.</summary>
    public RollbackSet? Pinned { get; init; }

    /// <summary>Whose; null where there is none.</summary>
    public string? PinnedBy { get; init; }

    /// <summary>What ran before the last deployment of ours; null where we made none.</summary>
    public string? Before { get; init; }

    /// <summary>What the last deployment of ours brought out; null where we made none.</summary>
    public string? Deployed { get; init; }

    /// <summary>When that was intended; null where we made none.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>The count before an emergency stop, to come back to; null where there is none.</summary>
    public string? FormerCount { get; init; }

    /// <summary>The failure of what is declared; null where something else failed, or nothing.</summary>
    /// <param name="declaration">The hash of the declaration in force.</param>
    public ReleaseFailed? FailureOf(string declaration) => Failed?.Declaration == declaration ? Failed : null;

    /// <summary>Somebody's choice, as long as the declaration is the one that it was made against.</summary>
    /// <param name="declaration">The hash of the declaration in force.</param>
    public RollbackSet? PinOf(string declaration) => Pinned is { } pin && (pin.Declaration is null || pin.Declaration == declaration) ? Pinned : null;

    /// <summary>What is to run now, as far as the journal knows; null where nothing was rolled out or proven.</summary>
    public string? Running =>
        Pinned?.Revision ?? (Failed is { TakenBack: true } failed && failed.Revision == Deployed ? failed.BackTo : Deployed) ?? Proven?.Revision;

    /// <summary>What to go back to from a revision: what was proven last, else what ran last; null where nothing is known that has not failed.</summary>
    /// <param name="revision">As <c>family:revision</c>.</param>
    public string? EarlierThan(string revision)
    {
        var others = Usable.Where(u => u.Revision != revision).ToList();
        return (others.LastOrDefault(u => u.Proven) ?? others.LastOrDefault())?.Revision;
    }

    internal ReleaseHistory With(ReleaseProven e, DateTimeOffset at) => this with { Proven = e, ProvenAt = at, Usable = Last(e.Revision, proven: true) };

    internal ReleaseHistory With(ReleaseFailed e) => this with { Failed = e, Usable = Without(e.Revision) };

    internal ReleaseHistory With(RollbackSet e, string actor) => this with
    {
        Pinned = e,
        PinnedBy = actor,
        FormerCount = null,
        // Whoever goes back says that what runs is no good.
        Usable = Running is { } left && left != e.Revision ? Without(left) : Usable,
    };

    internal ReleaseHistory With(ActionIntended e, DateTimeOffset at) =>
        e.Changes.FirstOrDefault(c => c.Field == RevisionField) is { } revision
            ? Moved(e.Verb, revision) with { Before = revision.From, Deployed = revision.To, DeployedAt = at }
            : e.Verb == EmergencyStop ? this with { FormerCount = e.Changes.FirstOrDefault(c => c.Field == "count")?.From } : this;

    /// <summary>With what is brought out, and with what ran until then, where that was not known and is not gone back from.</summary>
    private ReleaseHistory Moved(string verb, Change revision)
    {
        var unknown = verb != Rollback && revision.From is not null && revision.From != Failed?.Revision && Usable.All(u => u.Revision != revision.From);
        var before = unknown ? this with { Usable = Last(revision.From!, proven: false) } : this;
        return revision.To is null ? before : before with { Usable = before.Last(revision.To, proven: false) };
    }

    private List<UsableRevision> Last(string revision, bool proven) =>
    [
        .. Without(revision).TakeLast(MostUsable - 1),
        new UsableRevision(revision, proven || Usable.Any(u => u.Revision == revision && u.Proven)),
    ];

    private List<UsableRevision> Without(string revision) => [.. Usable.Where(u => u.Revision != revision)];

    /// <summary>How many are remembered.</summary>
    private const int MostUsable = 10;

    /// <summary>The field that says which task definition runs.</summary>
    public const string RevisionField = "taskDefinition";

    /// <summary>The verb with which what ran before comes back.</summary>
    public const string Rollback = "rollback";

    /// <summary>The verb with which an emergency rollback stops what runs.</summary>
    public const string EmergencyStop = "emergencyStop";
}

/// <summary>A revision that may run again.</summary>
/// <param name="Revision">As <c>family:revision</c>.</param>
/// <param name="Proven">Whether it was proven healthy once.</param>
public sealed record UsableRevision(string Revision, bool Proven);
