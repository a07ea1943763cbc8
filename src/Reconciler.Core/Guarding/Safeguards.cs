namespace Reconciler.Core.Guarding;

/// <summary>What an environment declares to hold its own reconciling back. Nothing declared holds nothing back.</summary>
public sealed record Safeguards
{
    /// <summary>Nothing declared.</summary>
    public static Safeguards None { get; } = new();

    /// <summary>When changes may be made.</summary>
    public IReadOnlyList<SyncWindow> SyncWindows { get; init; } = [];
}
