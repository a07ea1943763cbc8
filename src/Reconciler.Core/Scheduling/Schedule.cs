using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>The windows of an environment and the zone their times are meant in.</summary>
/// <param name="Zone">The zone of every time in <paramref name="Windows"/>.</param>
/// <param name="Windows">In the order of the file: the first that holds at a moment wins.</param>
public sealed record Schedule(TimeZoneInfo Zone, IReadOnlyList<ScheduleWindow> Windows)
{
    /// <summary>No windows.</summary>
    public static Schedule None { get; } = new(TimeZoneInfo.Utc, []);

    /// <summary>The instant of a local time; in a DST gap the first one after it, of an ambiguous time the earlier.</summary>
    public DateTimeOffset InstantOf(DateTime local) => LocalTime.Begin(local, Zone);
}

/// <summary>A window in which a cost mode holds.</summary>
/// <param name="Name">Its name, for reasons in the log.</param>
/// <param name="CostMode">The mode while it holds.</param>
/// <param name="Time">When it holds.</param>
public sealed record ScheduleWindow(string Name, CostMode CostMode, WindowOfTime Time);
