using System.Globalization;

namespace Reconciler.Core.Scheduling;

/// <summary>
/// From the time on a wall clock to the instant it stands for, also on the days when the clock is moved. Built on the
/// offset at an instant alone, which is never in doubt; that covers zones that skip a whole day or move by half an hour.
/// </summary>
internal static class LocalTime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The local time of an instant.</summary>
    public static DateTime At(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The instant at which a window begins: of an ambiguous time the earlier, in a gap the first instant after it.</summary>
    public static DateTimeOffset Begin(DateTime local, TimeZoneInfo zone) => Resolve(local, zone, later: false);

    /// <summary>The instant at which a window ends: of an ambiguous time the later, in a gap the first instant after it.</summary>
    public static DateTimeOffset End(DateTime local, TimeZoneInfo zone) => Resolve(local, zone, later: true);

    /// <summary>An instant in words: <c>Mon 2026-11-30 06:30 Australia/Sydney</c>.</summary>
    public static string Words(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = At(instant, zone);
        var form = local.Second == 0 ? "ddd yyyy-MM-dd HH:mm" : "ddd yyyy-MM-dd HH:mm:ss";
        return $"{local.ToString(form, CultureInfo.InvariantCulture)} {zone.Id}";
    }

    private static DateTimeOffset Resolve(DateTime local, TimeZoneInfo zone, bool later)
    {
        // The offsets in force around the time; no zone moves its clock twice within two days.
        var asUtc = new DateTimeOffset(local, TimeSpan.Zero);
        var before = zone.GetUtcOffset(asUtc - Day);
        var after = zone.GetUtcOffset(asUtc + Day);
        var early = asUtc - Max(before, after);
        var late = asUtc - Min(before, after);
        var (first, second) = later ? (late, early) : (early, late);
        if (ReadsAs(first, local, zone)) return first;
        if (ReadsAs(second, local, zone)) return second;
        return FirstAfterGap(early, late, zone);
    }

    /// <summary>The instant, to the second, at which the clock was moved forward: the offset is the old one at <paramref name="low"/>.</summary>
    private static DateTimeOffset FirstAfterGap(DateTimeOffset low, DateTimeOffset high, TimeZoneInfo zone)
    {
        var old = zone.GetUtcOffset(low);
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low + TimeSpan.FromSeconds(Math.Floor((high - low).TotalSeconds / 2));
            if (zone.GetUtcOffset(middle) == old) low = middle;
            else high = middle;
        }

        return high;
    }

    private static bool ReadsAs(DateTimeOffset instant, DateTime local, TimeZoneInfo zone) =>
        instant.UtcDateTime + zone.GetUtcOffset(instant) == local;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
