namespace Reconciler.Core.Guarding;

/// <summary>How a guard decides about an action, mildest first: the strictest of a chain wins.</summary>
public enum Decision
{
    /// <summary>Nothing against it.</summary>
    Allow,

    /// <summary>Not now; it will be allowed by itself at a time.</summary>
    Defer,

    /// <summary>Somebody has to agree first.</summary>
    NeedsApproval,

    /// <summary>No, until desired state, AWS or a person changes something.</summary>
    Deny,
}

/// <summary>A guard's decision with its reason.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">In words, to be read after "waits for" where it is deferred; empty for <see cref="Decision.Allow"/>.</param>
/// <param name="Until">When a deferred action is allowed by itself; null otherwise.</param>
public sealed record Verdict(Decision Decision, string Reason, DateTimeOffset? Until)
{
    /// <summary>
    /// One word in Pascal case, stable for scripts, for what is declared to hold actions back: such a refusal is told in
    /// the log by itself. Null for what is told otherwise: a failure, drift that is left alone.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>What is to be approved, where <see cref="Decision.NeedsApproval"/>; null otherwise.</summary>
    public ApprovalRequest? Approval { get; init; }

    /// <summary>Nothing against it.</summary>
    public static Verdict Allow { get; } = new(Decision.Allow, "", null);

    /// <summary>No.</summary>
    public static Verdict Deny(string reason) => new(Decision.Deny, reason, null);

    /// <summary>Not before a moment.</summary>
    public static Verdict Defer(DateTimeOffset until, string reason) => new(Decision.Defer, reason, until);
}
