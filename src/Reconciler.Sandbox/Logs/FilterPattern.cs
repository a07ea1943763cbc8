using System.Text;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Logs;

/// <summary>
/// A filter pattern for unstructured lines, case-sensitive: every term must be there, none of the <c>-terms</c>; where there
/// are only <c>?terms</c>, one of them. Beside others, <c>?terms</c> are ignored. Phrases stand in double quotes:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
/// </summary>
internal sealed record FilterPattern(IReadOnlyList<string> All, IReadOnlyList<string> Any, IReadOnlyList<string> None)
{
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
    private const int Longest = 1024;

    /// <exception cref="AwsRefusal"><c>InvalidParameterException</c>: a quote without an end, or another kind of pattern.</exception>
    public static FilterPattern Parse(string pattern)
    {
        if (pattern.Length > Longest)
            throw Invalid($"1 validation error detected: Value at 'filterPattern': Member must have length less than or equal to {Longest}");
        if (pattern.TrimStart() is ['{' or '[' or '%', ..])
            throw Invalid("The sandbox has no patterns for JSON, columns or regular expressions. Use terms and \"phrases\".");
        var (all, any, none) = (new List<string>(), new List<string>(), new List<string>());
        for (var at = 0; at < pattern.Length;)
        {
            if (char.IsWhiteSpace(pattern[at]))
            {
                at++;
                continue;
            }
            var list = pattern[at] switch { '?' => any, '-' => none, _ => all };
            if (list != all)
                at++;
            list.Add(Term(pattern, ref at));
        }
        return new FilterPattern(all, any, none);
    }

    public bool Matches(string message)
    {
        bool Has(string term) => message.Contains(term, StringComparison.Ordinal);
        return All.Count + None.Count > 0 ? All.All(Has) && !None.Any(Has) : Any.Count == 0 || Any.Any(Has);
    }

    private static string Term(string pattern, ref int at)
    {
        var isQuoted = at < pattern.Length && pattern[at] == '"';
        var term = new StringBuilder();
        for (at += isQuoted ? 1 : 0; at < pattern.Length; at++)
        {
            if (isQuoted && pattern[at] == '"')
            {
                at++;
                return term.ToString();
            }
            if (!isQuoted && char.IsWhiteSpace(pattern[at]))
                break;
            if (pattern[at] == '\\' && isQuoted && at + 1 < pattern.Length)
                at++;
            term.Append(pattern[at]);
        }
        return isQuoted || term.Length == 0 ? throw Invalid("Invalid filter pattern") : term.ToString();
    }

    private static AwsRefusal Invalid(string message) => new("InvalidParameterException", message);
}
