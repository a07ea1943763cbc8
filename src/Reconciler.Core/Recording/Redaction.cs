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
        words = Named().Replace(words, WithoutValue);
        words = Pass().Replace(words, match => IsCount(match) ? match.Value : WithoutValue(match));
        words = Said().Replace(words, WithoutValue);
        words = Variable().Replace(words, WithoutValue);
        words = Scheme().Replace(words, "$1 " + Left);
        words = Webhook().Replace(words, "$1" + Left);
        return Token().Replace(words, Left);
    }

    /// <summary>The same text without private keys that go over many lines, as logs hold them: line by line nobody would know one.</summary>
    public static string Keys(string text) => WholeKey().Replace(text, Left);

    private static string WithoutValue(Match match) => match.Groups["name"].Value + Quote(match.Groups["value"].Value);

    /// <summary><c>pass: 12, fail: 0</c> is a summary of tests: nothing but a word of its own is taken for one.</summary>
    private static bool IsCount(Match match) => match.Groups["bare"].Success && match.Groups["value"].Value.TrimEnd(',', ')', '}', ']').All(char.IsAsciiDigit);

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

    private const string Names =
        """(?:passwo?r?d|pwd|passphrase|(?<!arn:[^\s"']{0,100}:)secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|authorization|cookie|signature)[A-Za-z0-9_.-]{0,40}""";

    private const string Assigned = """(?:\\*["'])?\s*(?:=>|[:=])\s*)""";

    private const string Value = """(?<value>\\+"(?:(?!\\+").)*(?:\\+")?|"(?:[^"\\]|\\.)*"?|'[^']*'?|(?:Bearer|Basic|Digest|Token)\s+[^\s"']+|[^\s"'&;]+)""";

    // What stands after a name in a sentence, and is none: password is wrong, SECRET_KEY must be set.
    private const string Prose =
        "(?!…|[=:>|/-]|(?:a|all|already|also|always|an|and|are|as|at|available|bad|be|been|being|but|by|can|cannot|changed|configured|correct|could|defined|denied|deprecated|did|different|disabled|does|empty|enabled"
        + "|encrypted|env|environment|expired|failed|for|from|given|has|hashed|if|in|incorrect|invalid|is|isn't|it|kept|length|long|longer|malformed|may|mismatch|missing|must|needed|never|no|none|not|now|null"
        + "|of|off|ok|on|only|optional|or|passed|provided|read|rejected|required|revoked|rotated|rotation|set|short|should|so|still|stored|that|the|there|this|to|too|unavailable|undefined|unknown|unset|used|using|valid"
        + "|value|variable|variables|was|weak|were|when|which|will|with|wrong|your)(?![A-Za-z0-9_-]))";

    // password=…, "apiKey": "…", \"token\":\"…\", AUTHORIZATION: Bearer …. An ARN's :secret:NAME is a name and
    // no secret. A name has an end: without one, a long line of them would take hours.
    [GeneratedRegex($"(?<name>{Names}{Assigned}{Value}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // DB_PASS, dbPass; not passed, bypass.
    private const string PassNames =
        "(?:(?<=[_.-])pass|(?<![A-Za-z0-9])(?:admin|app|auth|db|http|ldap|login|mail|master|my|mysql|pg|proxy|redis|root|smtp|sql|ssh|user|usr)pass|(?-i:(?<=[a-z0-9])Pass))(?:[_.-](?:[0-9]{1,4}|env|file|key|new|old|value))?(?![A-Za-z0-9])";

    [GeneratedRegex($"(?<name>(?:{PassNames}|(?<bare>(?<![A-Za-z0-9_.-])pass(?![A-Za-z0-9_.-]))){Assigned}{Value}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pass();

    // passphrase is …, the API key was: …
    [GeneratedRegex($"(?<name>(?:{Names}|{PassNames}|api key|access key|private key)\\s{{1,4}}(?:is|was)(?:\\s{{1,4}}(?:now|set to))?:?\\s{{1,4}}){Prose}{Value}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    // SECRET_KEY …, as whoever prints a variable without a sign in between: names of variables have an underline.
    [GeneratedRegex(
        $"(?<name>\\b(?=[A-Z0-9]{{0,40}}_)(?:[A-Z0-9]{{1,40}}_){{0,6}}(?:PASSWO?R?D|PASS|PWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|(?:ACCESS|API|ENCRYPTION|MASTER|PRIVATE|SIGNING)_?KEY)(?:_[A-Z0-9]{{1,40}}){{0,6}}[ \\t]{{1,4}})(?i:{Prose}){Value}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

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
