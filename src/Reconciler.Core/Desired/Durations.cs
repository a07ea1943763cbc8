using System.Globalization;

namespace Reconciler.Core.Desired;

/// <summary>Lengths of time as desired state and the command line write them: <c>30s</c>, <c>5m</c>, <c>4h</c>, <c>7d</c>.</summary>
public static class Durations
{
    /// <summary>The longest that is accepted.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>Reads one whole number and its unit.</summary>
    /// <returns>False for anything else, for zero and for more than <see cref="Longest"/>.</returns>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        if (text is not { Length: >= 2 and <= 9 }) return false;
        if (!int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        var seconds = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        if (seconds == 0 || number == 0 || number * (double)seconds > Longest.TotalSeconds) return false;
        duration = TimeSpan.FromSeconds((double)number * seconds);
        return true;
    }

    /// <summary>Writes a duration with its two largest units: <c>2d 4h</c>, <c>5m</c>, <c>12s</c>.</summary>
    public static string Format(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero) return "-" + Format(duration.Negate());
        if (duration.TotalDays >= 1) return Two(duration.Days, 'd', duration.Hours, 'h');
        if (duration.TotalHours >= 1) return Two(duration.Hours, 'h', duration.Minutes, 'm');
        return duration.TotalMinutes >= 1
            ? Two(duration.Minutes, 'm', duration.Seconds, 's')
            : $"{duration.Seconds}s";
    }

    private static string Two(int large, char largeUnit, int small, char smallUnit) =>
        small == 0 ? $"{large}{largeUnit}" : $"{large}{largeUnit} {small}{smallUnit}";
}
