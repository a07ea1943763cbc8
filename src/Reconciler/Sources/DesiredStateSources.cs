namespace Reconciler.Sources;

/// <summary>Opens the source that <c>--desired-state</c> names.</summary>
internal static class DesiredStateSources
{
    private const string GitPrefix = "git+";

    /// <summary>Opens it; nothing is read yet.</summary>
    /// <param name="location">A folder, a file, or <c>git+URL#branch:folder</c>.</param>
    /// <param name="time">This process's clock.</param>
    /// <param name="poll">How often a git repository is asked for news.</param>
    /// <param name="allowedSigners">The file that says whose commits count; null for everybody's.</param>
    /// <exception cref="FormatException">It is none of them; the message says what to write.</exception>
    public static IDesiredStateSource Open(string location, TimeProvider time, TimeSpan poll, string? allowedSigners = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (location.StartsWith(GitPrefix, StringComparison.Ordinal))
            return new GitSource(GitLocation.Parse(location[GitPrefix.Length..]), time, poll)
            {
                Signatures = allowedSigners is null ? null : CommitSignatures.Open(allowedSigners),
            };
        if (location.Contains("://", StringComparison.Ordinal) || location.StartsWith("git@", StringComparison.Ordinal))
        {
            var shown = GitLocation.Redact(location);
            var place = location.Contains('#', StringComparison.Ordinal) ? "" : "#main:desired-state";
            throw new FormatException(
                $"--desired-state {shown}: a git repository is written with git+ before its URL: git+{shown}{place}");
        }

        if (location.Length == 0)
            throw new FormatException("--desired-state is empty. Give a folder, a file, or git+URL#branch:folder.");
        return allowedSigners is null
            ? new FolderSource(location, time)
            : throw new FormatException(
                $"--allowed-signers is for commits, and --desired-state {location} is no git repository. Give git+URL#branch:folder, or leave it out.");
    }
}
