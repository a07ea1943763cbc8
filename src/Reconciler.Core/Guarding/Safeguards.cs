namespace Reconciler.Core.Guarding;

/// <summary>What an environment declares to hold its own reconciling back.</summary>
public sealed record Safeguards
{
    /// <summary>Nothing declared: only a contest holds anything back.</summary>
    public static Safeguards None { get; } = new();

    /// <summary>When changes may be made.</summary>
    public IReadOnlyList<SyncWindow> SyncWindows { get; init; } = [];

    /// <summary>When something else that keeps changing a field is let win for a while.</summary>
    public ContestRule Contested { get; init; } = ContestRule.Default;

    /// <summary>How much may be changed at once.</summary>
    public ChangeLimits Limits { get; init; } = ChangeLimits.None;

    /// <summary>What somebody has to agree to.</summary>
    public IReadOnlyList<ApprovalRule> RequireApproval { get; init; } = [];
}
