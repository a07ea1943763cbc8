namespace Reconciler.Core.Scheduling;

/// <summary>A stretch of local time, returning or dated, whatever holds in it. The end is not part of it.</summary>
public abstract record WindowOfTime;

/// <summary>Once a week, across midnight or the week's end if need be: <c>from: Fri 20:00, to: Mon 06:30</c>.</summary>
/// <param name="FromDay">Day it begins.</param>
/// <param name="From">Local time it begins.</param>
/// <param name="ToDay">Day it ends.</param>
/// <param name="To">Local time it ends.</param>
public sealed record WeeklyWindow(DayOfWeek FromDay, TimeOnly From, DayOfWeek ToDay, TimeOnly To) : WindowOfTime;

/// <summary>On each of some days: <c>days: Mon-Thu, from: "22:00", to: "06:00"</c>; ends the day after where <c>to</c> is not after <c>from</c>.</summary>
/// <param name="Days">The days on which it begins, Monday first, each once.</param>
/// <param name="From">Local time it begins.</param>
/// <param name="To">Local time it ends.</param>
public sealed record DailyWindow(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To) : WindowOfTime;

/// <summary>Once: <c>from: 2026-12-24 18:00, to: 2026-12-28 06:30</c>.</summary>
/// <param name="From">Local time it begins.</param>
/// <param name="To">Local time it ends; after <paramref name="From"/>.</param>
public sealed record DatedWindow(DateTime From, DateTime To) : WindowOfTime;
