using System.Globalization;

namespace Reconciler.Amazon.Protocols;

/// <summary>Times as ISO 8601 text in UTC, as awsQuery has them.</summary>
internal static class WireTime
{
    /// <summary>With a fraction only where there is one.</summary>
    public static string Format(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    /// <summary>A time without a zone is UTC.</summary>
    /// <exception cref="FormatException">It is no time.</exception>
    public static DateTime Parse(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
