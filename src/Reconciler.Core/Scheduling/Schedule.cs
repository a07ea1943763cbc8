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

/// <summary>A stretch of time, returning or dated, in which a cost mode holds. The end is not part of it.</summary>
/// <param name="Name">Its name, for reasons in the log.</param>
/// <param name="CostMode">The mode while it holds.</param>
public abstract record ScheduleWindow(string Name, CostMode CostMode);

/// <summary>Once a week, across midnight or the week's end if need be: <c>from: Fri 20:00, to: Mon 06:30</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CostMode">The mode while it holds.</param>
/// <param name="FromDay">Day it begins.</param>
/// <param name="From">Local time it begins.</param>
/// <param name="ToDay">Day it ends.</param>
/// <param name="To">Local time it ends.</param>
public sealed record WeeklyWindow(
    string Name, CostMode CostMode, DayOfWeek FromDay, TimeOnly From, DayOfWeek ToDay, TimeOnly To)
    : ScheduleWindow(Name, CostMode);

/// <summary>On each of some days: <c>days: Mon-Thu, from: "22:00", to: "06:00"</c>; ends the day after where <c>to</c> is not after <c>from</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CostMode">The mode while it holds.</param>
/// <param name="Days">The days on which it begins, Monday first, each once.</param>
/// <param name="From">Local time it begins.</param>
/// <param name="To">Local time it ends.</param>
public sealed record DailyWindow(string Name, CostMode CostMode, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To)
    : ScheduleWindow(Name, CostMode);

/// <summary>Once: <c>from: 2026-12-24 18:00, to: 2026-12-28 06:30</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CostMode">The mode while it holds.</param>
/// <param name="From">Local time it begins.</param>
/// <param name="To">Local time it ends; after <paramref name="From"/>.</param>
public sealed record DatedWindow(string Name, CostMode CostMode, DateTime From, DateTime To)
    : ScheduleWindow(Name, CostMode);
