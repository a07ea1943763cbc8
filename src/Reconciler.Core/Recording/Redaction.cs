using System.Text.RegularExpressions;
using Reconciler.Core.Desired;

namespace Reconciler.Core.Recording;

/// <summary>
/// Words that others wrote – lines of logs, answers of applications, reasons of AWS – as they may be shown: without what opens
/// something. Rather a word too many is left out than one too few; what is left reads as before.
/// </summary>
public static partial class Redaction
{
    /// <summary>What stands in place of a secret.</summary>
    private const string Left = "…";

    /// <summary>The same words without passwords, tokens, keys and what a URL holds of them.</summary>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words = UrlSecrets.Redact(words);
        words = PrivateKey().Replace(words, Left);
        words = Named().Replace(words, match => match.Groups["name"].Value + Quote(match.Groups["value"].Value));
        words = Scheme().Replace(words, "$1 " + Left);
        words = Webhook().Replace(words, "$1" + Left);
        return Token().Replace(words, Left);
    }

    /// <summary>The same text without private keys that go over many lines, as logs hold them: line by line nobody would know one.</summary>
    public static string Keys(string text) => WholeKey().Replace(text, Left);

    /// <summary>Quotes stay, so that JSON stays JSON.</summary>
    private static string Quote(string value)
    {
        var quote = value.TrimStart('\\') is ['"' or '\'', ..] opened ? value[..(value.Length - opened.Length + 1)] : "";
        return quote + Left + quote;
    }

    // -----BEGIN RSA PRIVATE KEY----- … -----END RSA PRIVATE KEY-----, or up to where the words were cut off.
    [GeneratedRegex("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?(-----END [A-Z0-9 ]*PRIVATE KEY-----|$)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    // From its first line to its last, whatever a log puts before each; a key has no more than a few thousand signs.
    [GeneratedRegex("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.{0,20000}?-----END [A-Z0-9 ]*PRIVATE KEY-----", RegexOptions.Singleline)]
    private static partial Regex WholeKey();

    // password=…, "apiKey": "…", \"token\":\"…\", AUTHORIZATION: Bearer …. An ARN's :secret:NAME is a name and
    // no secret. A name has an end: without one, a long line of them would take hours.
    [GeneratedRegex("""
        (?<name>(?:passwo?r?d|pwd|passphrase|(?<!arn:[^\s"']{0,100}:)secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|authorization|cookie|signature)[A-Za-z0-9_.-]{0,40}(?:\\*["'])?\s*(?:=>|[:=])\s*)(?<value>\\+"(?:(?!\\+").)*(?:\\+")?|"(?:[^"\\]|\\.)*"?|'[^']*'?|(?:Bearer|Basic|Digest|Token)\s+[^\s"']+|[^\s"'&;]+)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex("""(://hooks\.slack\.com/)[^\s'"]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Webhook();

    // What is known for a token by its own form: AWS keys (an id; forty signs of base 64), lines of a key (sixty and more), JWTs, tokens of GitHub, GitLab, Slack, Stripe.
    [GeneratedRegex(
        @"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?|\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|[rs]k_live_)[A-Za-z0-9_-]{10,}"
        + @"|(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])(?:[A-Za-z0-9/+]{40}|[A-Za-z0-9/+]{60,}={0,2})(?![A-Za-z0-9/+=])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
