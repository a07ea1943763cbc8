namespace Reconciler.Core.Guarding;

/// <summary>
/// Changes are made inside the sync windows that are declared for them. A step of a cost-mode transition is never held:
/// whether one may begin is decided once, for the environment as a whole (<see cref="SyncWindowHold"/>). Nor is what takes
/// back a release that failed.
/// </summary>
public sealed class SyncWindowGuard : IGuard
{
    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        ArgumentNullException.ThrowIfNull(guarded);
        if (guarded.Class == ChangeClass.CostMode || guarded.Action.Remedies) return Verdict.Allow;
        var windows = guarded.Environment.Safeguards.SyncWindows
            .Where(w => w.Covers(guarded.Declaration.Address, guarded.Class)).ToList();
        return windows.Count == 0
            ? Verdict.Allow
            : SyncWindowRule.Judge(windows, Words(guarded.Class), guarded.Environment.Schedule.Zone, guarded.At);
    }

    private static string Words(ChangeClass change) => change switch
    {
        ChangeClass.Deploy => "deployments",
        ChangeClass.Drift => "corrections of drift",
        _ => $"{change.Word()} changes",
    };
}
