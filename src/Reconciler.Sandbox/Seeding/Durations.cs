using System.Globalization;

namespace Reconciler.Sandbox.Seeding;

/// <summary>Durations as people write them: <c>30s</c>, <c>5m</c>, <c>4h</c>, <c>7d</c>.</summary>
internal static class Durations
{
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !double.TryParse(text[..^1], CultureInfo.InvariantCulture, out var count) || !(count is >= 0 and < 1e6))
            return false;
        TimeSpan? unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        duration = unit.GetValueOrDefault() * count;
        return unit is not null;
    }
}
