using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Guarding;

/// <summary>
/// Keeps an environment in its mode while sync windows do not let it fall asleep or wake. A transition is one thing: it
/// begins when the windows of all its resources let it, lest alarms be muted over services that still run; and what has
/// begun goes to its end, or back, whatever the windows say. Somebody's override is not held: it is the way out.
/// </summary>
public static class SyncWindowHold
{
    /// <summary>The mode in force, where another is decided.</summary>
    /// <param name="decided">What override, schedule and commit say.</param>
    /// <param name="environment">The desired state.</param>
    /// <param name="history">What the journal knows: where the environment stands.</param>
    /// <param name="now">The present moment.</param>
    public static EffectiveMode Apply(
        EffectiveMode decided, EnvironmentSpec environment, EnvironmentHistory history, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(history);
        // Before the first look nobody knows how the environment stands, so there is nothing to keep it in.
        if (decided.Source == ModeSource.Override || history.Mode is null || Standing(history.Phase) is not { } standing
            || standing == decided.CostMode)
            return decided;
        var windows = environment.Safeguards.SyncWindows
            .Where(w => environment.Resources.Any(r => w.Covers(r.Address, ChangeClass.CostMode))).ToList();
        if (windows.Count == 0) return decided;
        var verdict = SyncWindowRule.Judge(windows, $"the change of costMode to {decided.CostMode.Word()}", environment.Schedule.Zone, now);
        if (verdict.Decision == Decision.Allow) return decided;
        var reason = verdict.Decision == Decision.Defer
            ? $"{decided.CostMode.Word()} ({decided.Reason}) waits for {verdict.Reason}"
            : $"{decided.CostMode.Word()} ({decided.Reason}) is not begun: {verdict.Reason}";
        return decided with
        {
            CostMode = standing,
            Reason = reason,
            NextEdge = decided.NextEdge < verdict.Until || verdict.Until is null ? decided.NextEdge : verdict.Until,
            Overruled = standing == environment.CostMode ? null : $"costMode {environment.CostMode.Word()} is not in force yet: {reason}",
            Awaited = decided.CostMode,
        };
    }

    private static CostMode? Standing(TransitionPhase phase) => phase switch
    {
        TransitionPhase.Awake => CostMode.Active,
        TransitionPhase.Asleep => CostMode.Dormant,
        _ => null,
    };
}
