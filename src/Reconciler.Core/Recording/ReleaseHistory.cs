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
    public RollbackSet? PinOf(string declaration) => Pinned is { } pin && (pin.Declaration is null || pin.Declaration == declaration) ? Pinned : null;

    internal ReleaseHistory With(ReleaseProven e, DateTimeOffset at) => this with { Proven = e, ProvenAt = at };

    internal ReleaseHistory With(ReleaseFailed e) => this with { Failed = e };

    internal ReleaseHistory With(RollbackSet e, string actor) => this with { Pinned = e, PinnedBy = actor, FormerCount = null };

    /// <summary>Something else is brought out: what failed, and what somebody chose, was of another declaration.</summary>
    internal ReleaseHistory With(ActionIntended e) => e.Verb == Deploy ? this with { Failed = null, Pinned = null, PinnedBy = null } : this;

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
            }
            : write.Verb == EmergencyStop ? this with { FormerCount = write.Changes.FirstOrDefault(c => c.Field == "count")?.From } : this;

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
