using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Health;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>Figures as items show them.</summary>
internal static class Figures
{
    /// <summary>Bytes of a gigabyte, as AWS bills them.</summary>
    public const double Gigabyte = 1e9;

    /// <summary><c>61.2 GB</c>.</summary>
    public static string Gigabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Gigabyte:0.#} GB");

    /// <summary><c>80 ms</c>, <c>1.24 s</c>.</summary>
    public static string Seconds(double seconds) => seconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s");

    /// <summary><c>4.5 %</c>.</summary>
    public static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.#} %");

    /// <summary>When, and how long ago: <c>2026-11-29 04:10Z (20h ago)</c>.</summary>
    public static string Age(DateTimeOffset at, DateTimeOffset now) =>
        $"{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}Z ({Durations.Format(now > at ? now - at : TimeSpan.Zero)} ago)";

    /// <summary>An item from an answer, unknown where there is none.</summary>
    public static HealthItem Item<T>(string name, string wanted, Answered<T> seen, Func<T, bool> passes, Func<T, string> words) =>
        seen.Problem is { } problem ? HealthItem.Unseen(name, problem, wanted) : HealthItem.Of(name, passes(seen.Value), words(seen.Value), wanted);

    /// <summary>An item that only a person can tell.</summary>
    public static HealthItem Ask(string name, string seen, string wanted) => new(name, HealthVerdict.Ask, seen, wanted);
}
