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

    internal ReleaseHistory With(ActionIntended e, DateTimeOffset at) =>
        e.Changes.FirstOrDefault(c => c.Field == RevisionField) is { } revision
            ? this with { Before = revision.From, Deployed = revision.To, DeployedAt = at }
            : e.Verb == EmergencyStop ? this with { FormerCount = e.Changes.FirstOrDefault(c => c.Field == "count")?.From } : this;

    /// <summary>The field that says which task definition runs.</summary>
    public const string RevisionField = "taskDefinition";

    /// <summary>The verb with which what ran before comes back.</summary>
    public const string Rollback = "rollback";

    /// <summary>The verb with which an emergency rollback stops what runs.</summary>
    public const string EmergencyStop = "emergencyStop";
}
