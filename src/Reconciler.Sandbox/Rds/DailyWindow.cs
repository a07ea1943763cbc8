using System.Globalization;

namespace Reconciler.Sandbox.Rds;

/// <summary>A daily window in UTC as AWS writes it, for example <c>16:00-16:30</c>.</summary>
/// <param name="From">The time of day at which it opens.</param>
/// <param name="To">The time of day at which it closes.</param>
internal readonly record struct DailyWindow(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads AWS's <c>hh24:mi-hh24:mi</c>.</summary>
    /// <param name="text">The text to read.</param>
    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static DailyWindow Parse(string text)
    {
        var ends = text.Split('-');
        if (ends.Length == 2 && TryTime(ends[0], out var from) && TryTime(ends[1], out var to))
            return new DailyWindow(from, to);
        throw new FormatException($"'{text}' is no daily window. Write it in UTC as 16:00-16:30.");
    }

    /// <summary>The first opening after an instant.</summary>
    /// <param name="now">The instant; an opening at exactly this instant does not count.</param>
    public DateTimeOffset NextOpening(DateTimeOffset now)
    {
        var utc = now.ToUniversalTime();
        var today = new DateTimeOffset(utc.Date + From.ToTimeSpan(), TimeSpan.Zero);
        return today > utc ? today : today.AddDays(1);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");

    private static bool TryTime(string text, out TimeOnly time) => TimeOnly.TryParseExact(
        text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
