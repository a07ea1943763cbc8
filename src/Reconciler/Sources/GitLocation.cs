using Reconciler.Core.Desired;

namespace Reconciler.Sources;

/// <summary>A folder on a branch of a git repository, as <c>git+URL#branch:folder</c> writes it.</summary>
/// <param name="Url">Any URL or path that <c>git fetch</c> takes.</param>
/// <param name="Branch">The branch; null for the repository's own default.</param>
/// <param name="Folder">The folder inside, with <c>/</c> and without one at either end; empty for the root.</param>
internal sealed record GitLocation(string Url, string? Branch, string Folder)
{
    private const string Expected = "Write git+URL#branch:folder, for example git+https://example.com/team/environments.git#main:production.";

    /// <summary>What <c>git fetch</c> is to bring.</summary>
    public string Ref => Branch is null ? "HEAD" : $"refs/heads/{Branch}";

    /// <summary>Reads what follows <c>git+</c>.</summary>
    /// <exception cref="FormatException">It has no URL, or a branch or folder that cannot be one.</exception>
    public static GitLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var url = hash < 0 ? text : text[..hash];
        var place = hash < 0 ? "" : text[(hash + 1)..];
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        var branch = colon < 0 ? place : place[..colon];
        var folder = colon < 0 ? "" : place[(colon + 1)..].Trim('/');
        if (url.Length == 0 || url[0] == '-')
            throw new FormatException($"--desired-state git+{Redact(text)}: there is no URL of a repository. {Expected}");
        if (branch.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '~' or '^' or ':' or '?' or '*' or '[' or '\\') || branch.Contains("..", StringComparison.Ordinal))
            throw new FormatException($"--desired-state git+{Redact(text)}: '{branch}' cannot be the name of a branch. {Expected}");
        if (folder.Split('/').Contains(".."))
            throw new FormatException($"--desired-state git+{Redact(text)}: the folder '{folder}' leads out of the repository. {Expected}");
        return new GitLocation(url, branch.Length == 0 ? null : branch, folder);
    }

    /// <summary>For messages: without the secrets that a URL may hold.</summary>
    public override string ToString() => (Branch, Folder) switch
    {
        (null, "") => Redact($"git+{Url}"),
        (_, "") => Redact($"git+{Url}#{Branch}"),
        _ => Redact($"git+{Url}#{Branch}:{Folder}"),
    };

    /// <inheritdoc cref="UrlSecrets.Redact"/>
    public static string Redact(string words) => UrlSecrets.Redact(words);
}
