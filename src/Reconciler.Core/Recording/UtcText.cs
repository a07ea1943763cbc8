using System.Globalization;

namespace Reconciler.Core.Recording;

/// <summary>Moments in words for the log: always UTC, and always said to be.</summary>
internal static class UtcText
{
    /// <summary><c>2026-11-27 12:00Z</c>.</summary>
    public static string Minute(DateTimeOffset at) => In(at, "yyyy-MM-dd HH:mm");

    /// <summary><c>12:00:05Z</c>, of a moment close by.</summary>
    public static string Second(DateTimeOffset at) => In(at, "HH:mm:ss");

    /// <summary><c>2026-11-27 12:00:05Z</c>.</summary>
    public static string Full(DateTimeOffset at) => In(at, "yyyy-MM-dd HH:mm:ss");

    private static string In(DateTimeOffset at, string format) => $"{at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture)}Z";
}
