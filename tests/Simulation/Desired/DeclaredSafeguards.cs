namespace Simulation.Desired;

/// <summary>What a commit declares to hold reconciling back; what is null or empty is not declared.</summary>
internal sealed record DeclaredSafeguards
{
    public IReadOnlyList<DeclaredWindow> Windows { get; init; } = [];

    public int? ActionsPerPass { get; init; }

    public int? ActionsPerHour { get; init; }

    /// <summary>When something else that keeps changing a field is let win; the engine's own figures where it is null.</summary>
    public DeclaredContest? Contested { get; init; }

    public DeclaredApproval? Approval { get; init; }
}

/// <summary>A dated sync window.</summary>
/// <param name="Denies">Whether nothing that it covers may be changed in it; else, nothing of that outside of it.</param>
/// <param name="From">When it begins, at a full minute.</param>
/// <param name="To">When it ends.</param>
/// <param name="CoversModes">Whether it covers falling asleep and waking too; all other changes it always covers.</param>
internal sealed record DeclaredWindow(bool Denies, DateTimeOffset From, DateTimeOffset To, bool CoversModes)
{
    /// <summary>Whether it certainly refuses at a moment, however clocks differ.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="margin">By how much they may.</param>
    public bool Refuses(DateTimeOffset now, TimeSpan margin) => Denies
        ? now >= From + margin && now < To - margin
        : now < From - margin || now >= To + margin;
}

/// <summary>What makes a contest.</summary>
internal sealed record DeclaredContest(int Corrections, TimeSpan Within, TimeSpan CoolDown)
{
    /// <summary>What holds where none is declared (design, issue of guards): 6 in 30 minutes, and an hour.</summary>
    public static readonly DeclaredContest Usual = new(6, TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));
}

/// <summary>Which actions somebody has to agree to.</summary>
/// <param name="Kind">Of this kind.</param>
/// <param name="Verb">With this verb.</param>
/// <param name="For">How long an approval holds.</param>
internal sealed record DeclaredApproval(string Kind, string Verb, TimeSpan For)
{
    public bool Covers(string local, string? verb) => verb == Verb && local.StartsWith(Kind + "/", StringComparison.Ordinal);
}
