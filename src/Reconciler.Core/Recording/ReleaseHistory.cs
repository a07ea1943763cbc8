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

    /// <summary>The image for which that was; null where it was for none: a declared revision, or one to go back to.</summary>
    public string? DeployedImage { get; init; }

    /// <summary>When that was intended; null where we made none.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>The count before an emergency stop, to come back to; null where there is none.</summary>
    public string? FormerCount { get; init; }

    /// <summary>The failure of what is declared; null where something else failed, or nothing.</summary>
    /// <param name="declaration">The hash of the declaration in force.</param>
    public ReleaseFailed? FailureOf(string declaration) => Failed?.Declaration == declaration ? Failed : null;

    /// <summary>Somebody's choice, as long as the declaration is the one that it was made against.</summary>
    /// <param name="declaration">The hash of the declaration in force.</param>
    public RollbackSet? PinOf(string declaration) => Pinned?.Declaration == declaration ? Pinned : null;

    /// <summary>What is to run instead of what is declared: what somebody chose, else what to go back to from what failed; null where neither is.</summary>
    /// <param name="declaration">The hash of the declaration in force.</param>
    public string? InsteadOf(string declaration) => PinOf(declaration) is { } pin ? pin.Revision : FailureOf(declaration)?.BackTo;

    /// <summary>What is to run now, as far as the journal knows; null where nothing was rolled out or proven.</summary>
    public string? Running =>
        Pinned?.Revision ?? (Failed is { TakenBack: true } failed && failed.Revision == Deployed ? failed.BackTo : Deployed) ?? Proven?.Revision;

    /// <summary>What to go back to from a revision: what was proven last, else what ran last; null where nothing is known that has not failed.</summary>
    /// <param name="revision">As <c>family:revision</c>.</param>
    public string? EarlierThan(string revision) => UsableBesides(revision)?.Revision;

    /// <summary>The same, with whether it was proven.</summary>
    /// <param name="revision">As <c>family:revision</c>; null for a release that is still to come.</param>
    public UsableRevision? UsableBesides(string? revision)
    {
        var others = Usable.Where(u => u.Revision != revision).ToList();
        return others.LastOrDefault(u => u.Proven) ?? others.LastOrDefault();
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

    /// <summary>Something else is brought out: what failed, and what somebody chose, was of another declaration.</summary>
    internal ReleaseHistory With(ActionIntended e) => e.Verb == Deploy
        ? this with { Failed = null, Pinned = null, PinnedBy = null, Usable = WithWhatRan(e) }
        : this;

    /// <summary>The resource is as a declaration wants it: what was of another one is over, also should that one come back.</summary>
    internal ReleaseHistory Reached(string declaration) => this with
    {
        Failed = FailureOf(declaration),
        Pinned = PinOf(declaration),
        PinnedBy = PinOf(declaration) is null ? null : PinnedBy,
    };

    /// <summary>A write took effect, or may have. One that certainly did not has brought nothing out, which nobody could take back.</summary>
    internal ReleaseHistory With(OpenIntent write) =>
        write.Changes.FirstOrDefault(c => c.Field == RevisionField) is { } revision
            ? this with
            {
                Before = revision.From,
                Deployed = revision.To,
                DeployedImage = write.Changes.FirstOrDefault(c => c.Field == ImageField)?.To,
                DeployedAt = write.At,
                // What failed is tried once more on somebody's word: that does not make it good.
                Usable = revision.To is { } to && to != Failed?.Revision ? Last(to, proven: false) : Usable,
            }
            : write.Verb == EmergencyStop ? this with { FormerCount = write.Changes.FirstOrDefault(c => c.Field == "count")?.From } : this;

    /// <summary>With what runs until then, where nobody brought it out that we know of, and it has not failed.</summary>
    private IReadOnlyList<UsableRevision> WithWhatRan(ActionIntended deploy) =>
        deploy.Changes.FirstOrDefault(c => c.Field == RevisionField)?.From is { } ran && ran != Failed?.Revision && Usable.All(u => u.Revision != ran)
            ? Last(ran, proven: false)
            : Usable;

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

    /// <summary>The field that says which image runs.</summary>
    public const string ImageField = "image";

    /// <summary>The verb with which what is declared is brought out.</summary>
    public const string Deploy = "deploy";

    /// <summary>The verb with which what ran before comes back.</summary>
    public const string Rollback = "rollback";

    /// <summary>The verb with which an emergency rollback stops what runs.</summary>
    public const string EmergencyStop = "emergencyStop";
}

/// <summary>A revision that may run again.</summary>
/// <param name="Revision">As <c>family:revision</c>.</param>
/// <param name="Proven">Whether it was proven healthy once.</param>
public sealed record UsableRevision(string Revision, bool Proven);
