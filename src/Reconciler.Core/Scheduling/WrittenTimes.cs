using Reconciler.Core.Desired;

namespace Reconciler.Core.Scheduling;

/// <summary>The fields with which every window says when it holds, as they are written in any of the three forms.</summary>
/// <param name="Days">The days; null where they are left out.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
internal sealed record WrittenTimes(IReadOnlyList<DayOfWeek>? Days, WindowMoment? From, WindowMoment? To)
{
    private static readonly WindowMomentType Moment = new();

    /// <summary>Nothing written yet.</summary>
    public static WrittenTimes None { get; } = new(null, null, null);

    /// <summary>Declares the fields in the type of a window.</summary>
    public static ObjectType<T> Declare<T>(ObjectType<T> type, Func<T, WrittenTimes> get, Func<T, WrittenTimes, T> set) => type
        .Optional("days", new DaysType(),
            "The days on which it begins: Mon-Thu or Mon,Wed,Fri; from and to are then times of day, and to belongs to the day after where it is not after from.",
            (w, v) => set(w, get(w) with { Days = v }))
        .Required("from", Moment, "When it begins, local time: Fri 20:00, with days \"22:00\", or dated 2026-12-24 18:00.",
            (w, v) => set(w, get(w) with { From = v }))
        .Required("to", Moment, "When it ends, in the same form as from. The end is not part of it.",
            (w, v) => set(w, get(w) with { To = v }));

    /// <summary>What they mean together; null, with a finding, where they do not fit.</summary>
    /// <param name="map">The window as it is written.</param>
    /// <param name="always">What to do instead of a window that would always hold.</param>
    /// <param name="findings">Everything that is wrong is added here.</param>
    public WindowOfTime? Build(MapNode map, string always, ICollection<Finding> findings)
    {
        var (from, to) = (From!, To!);
        if (Days is { } days)
            return from is { Day: null, Date: null } && to is { Day: null, Date: null }
                ? new DailyWindow(days, from.Time, to.Time)
                : Refuse(map.Find("days")!, "with days, from and to are times of day alone. Write from: \"22:00\", to: \"06:00\", or leave days out.");
        if (from.Date is { } fromDate && to.Date is { } toDate)
            return fromDate.ToDateTime(from.Time) < toDate.ToDateTime(to.Time)
                ? new DatedWindow(fromDate.ToDateTime(from.Time), toDate.ToDateTime(to.Time))
                : Refuse(map.Find("to")!, $"to {Text("to")} is not after from {Text("from")}. Exchange them or correct the dates.");
        if (from.Day is { } fromDay && to.Day is { } toDay)
            return fromDay != toDay || from.Time != to.Time
                ? new WeeklyWindow(fromDay, from.Time, toDay, to.Time)
                : Refuse(map.Find("to")!, $"from and to are the same: the window would last the whole week. {always}, or correct one of them.");
        if (from is { Day: null, Date: null } && to is { Day: null, Date: null })
            return Refuse(map, "from and to are times of day, but on which days? Add days: Mon-Sun, or write from: Fri 20:00, to: Mon 06:30.");
        return Refuse(map.Find("to")!, $"from {Text("from")} and to {Text("to")} are of two forms. Write both with a weekday or both with a date.");

        string Text(string key) => ((ScalarNode)map.Find(key)!).Text;

        WindowOfTime? Refuse(SpecNode at, string message)
        {
            findings.Add(new Finding(at.At, at.Path, message));
            return null;
        }
    }
}
