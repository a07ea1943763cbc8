using System.Text.RegularExpressions;

namespace Reconciler.Core.Desired;

/// <summary>
/// URLs are quoted in messages, logs and the journal, by us and by others whose words we pass on. What a URL may hold that
/// opens something is not: user and password, and whatever its query says.
/// </summary>
public static partial class UrlSecrets
{
    /// <summary>The same words, with every URL in them as it may be shown.</summary>
    public static string Redact(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Contains("://", StringComparison.Ordinal) ? QueryOfUrl().Replace(UserOfUrl().Replace(words, ""), "?…") : words;
    }

    // Up to the last @ before the path: a password may hold one that should have been written %40.
    [GeneratedRegex("""(?<=://)[^/'"\n]*@""")]
    private static partial Regex UserOfUrl();

    [GeneratedRegex("""(?<=://[^\s'"?#]*)\?[^\s'"#]+""")]
    private static partial Regex QueryOfUrl();
}
