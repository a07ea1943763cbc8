using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>Decides the mode in force: override, then the first window that holds, then the commit's <c>costMode</c>.</summary>
public static class EffectiveModes
{
    /// <summary>The mode at a moment.</summary>
    /// <param name="declared">The <c>costMode</c> of the desired state.</param>
    /// <param name="schedule">Its windows and their zone.</param>
    /// <param name="modeOverride">The last override, or null; one that is over has no effect.</param>
    /// <param name="now">The moment.</param>
    /// <returns>
    /// Mode and reason, and the exact next instant at which one of them changes by itself; null where neither ever does.
    /// </returns>
    public static EffectiveMode At(CostMode declared, Schedule schedule, ModeOverride? modeOverride, DateTimeOffset now)
    {
        if (modeOverride is not null && now < modeOverride.Until)
            return Decided(declared, modeOverride.CostMode, ModeSource.Override, modeOverride.Until,
                $"override by {modeOverride.Actor}, until {LocalTime.Words(modeOverride.Until, schedule.Zone)}: {modeOverride.Reason}");

        // The windows before the one that holds are all that can cut it short.
        DateTimeOffset? earliestBegin = null;
        foreach (var window in schedule.Windows)
        {
            if (WindowTimes.Around(window.Time, now, schedule.Zone) is { } stretch)
                return Decided(declared, window.CostMode, ModeSource.Schedule, Earlier(stretch.End, earliestBegin),
                    stretch.End is { } end
                        ? $"window {window.Name}, until {LocalTime.Words(end, schedule.Zone)}"
                        : $"window {window.Name}, which always holds");
            earliestBegin = Earlier(earliestBegin, WindowTimes.NextBegin(window.Time, now, schedule.Zone));
        }

        return Decided(declared, declared, ModeSource.DesiredState, earliestBegin, "costMode in the desired state");
    }

    private static EffectiveMode Decided(
        CostMode declared, CostMode mode, ModeSource source, DateTimeOffset? nextEdge, string reason) =>
        new(mode, reason, source, nextEdge?.ToUniversalTime(),
            mode == declared ? null : $"costMode {declared.Word()} is overruled: {mode.Word()} by {reason}");

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) =>
        a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;
}
