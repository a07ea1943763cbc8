namespace Reconciler.Core.Scheduling;

/// <summary>A stretch of time; the end is not part of it.</summary>
/// <param name="Begin">Its first instant.</param>
/// <param name="End">The first instant after it; null where it never ends.</param>
internal readonly record struct Stretch(DateTimeOffset Begin, DateTimeOffset? End)
{
    public bool Contains(DateTimeOffset instant) => Begin <= instant && (End is not { } end || instant < end);

    public bool IsEmpty => End is { } end && end <= Begin;
}

/// <summary>When a window holds, in instants. Everything here looks at the days around a moment, never at a whole calendar.</summary>
internal static class WindowTimes
{
    /// <summary>The longest window that returns lasts a week; a day more covers zones that skip one.</summary>
    private const int DaysBack = 9;

    /// <summary>Within two weeks every returning window begins at least once, also where a gap swallows one of its days.</summary>
    private const int DaysAhead = 16;

    /// <summary>
    /// The unbroken stretch of a window around a moment, or null where it does not hold then. Occurrences that touch count
    /// as one: <c>days: Mon-Fri, from: "00:00", to: "00:00"</c> lasts until Saturday.
    /// </summary>
    public static Stretch? Around(WindowOfTime window, DateTimeOffset moment, TimeZoneInfo zone)
    {
        if (NeverEnds(window)) return new Stretch(DateTimeOffset.MinValue, null);
        Stretch? found = null;
        foreach (var each in Occurrences(window, moment, zone))
            if (found is not { } soFar)
            {
                if (each.Contains(moment)) found = each;
            }
            else if (each.Begin <= soFar.End)
            {
                found = soFar with { End = each.End > soFar.End ? each.End : soFar.End };
            }

        return found;
    }

    /// <summary>When a window that does not hold at a moment begins next; null where it never does.</summary>
    public static DateTimeOffset? NextBegin(WindowOfTime window, DateTimeOffset moment, TimeZoneInfo zone)
    {
        foreach (var each in Occurrences(window, moment, zone))
            if (each.Begin > moment)
                return each.Begin;
        return null;
    }

    private static bool NeverEnds(WindowOfTime window) => window switch
    {
        DailyWindow daily => daily.Days.Count == 7 && daily.From == daily.To,
        WeeklyWindow weekly => weekly.FromDay == weekly.ToDay && weekly.From == weekly.To,
        _ => false,
    };

    /// <summary>The occurrences that may matter around a moment, in order of their begin, without empty ones.</summary>
    private static IEnumerable<Stretch> Occurrences(WindowOfTime window, DateTimeOffset moment, TimeZoneInfo zone)
    {
        if (window is DatedWindow dated)
        {
            var once = Between(dated.From, dated.To, zone);
            if (!once.IsEmpty) yield return once;
            yield break;
        }

        var today = DateOnly.FromDateTime(LocalTime.At(moment, zone));
        for (var day = today.AddDays(-DaysBack); day <= today.AddDays(DaysAhead); day = day.AddDays(1))
            if (Occurrence(window, day, zone) is { IsEmpty: false } stretch)
                yield return stretch;
    }

    private static Stretch? Occurrence(WindowOfTime window, DateOnly day, TimeZoneInfo zone) => window switch
    {
        WeeklyWindow weekly when weekly.FromDay == day.DayOfWeek =>
            Between(day.ToDateTime(weekly.From), day.AddDays(LengthInDays(weekly)).ToDateTime(weekly.To), zone),
        DailyWindow daily when daily.Days.Contains(day.DayOfWeek) =>
            Between(day.ToDateTime(daily.From), day.AddDays(daily.To > daily.From ? 0 : 1).ToDateTime(daily.To), zone),
        _ => null,
    };

    private static int LengthInDays(WeeklyWindow window)
    {
        var days = ((int)window.ToDay - (int)window.FromDay + 7) % 7;
        return days == 0 && window.To <= window.From ? 7 : days;
    }

    private static Stretch Between(DateTime from, DateTime to, TimeZoneInfo zone) =>
        new(LocalTime.Begin(from, zone), LocalTime.End(to, zone));
}
