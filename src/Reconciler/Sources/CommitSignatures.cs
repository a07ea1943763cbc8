using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Sources;

/// <summary>
/// Whose commits count: those signed with an SSH key that an allowed-signers file names (ssh-keygen(1), ALLOWED SIGNERS).
/// </summary>
/// <param name="file">The file, as the user gave it.</param>
internal sealed class CommitSignatures(string file)
{
    private readonly string _path = Path.GetFullPath(file);

    /// <summary>
    /// Only SSH signatures are verified: one of another form would be judged by whatever keys this machine trusts, not by
    /// the file. Nor may git's configuration here put another program in place of ssh-keygen.
    /// </summary>
    private IReadOnlyList<string> Settings =>
    [
        "-c", "gpg.format=ssh", "-c", "gpg.ssh.program=ssh-keygen", "-c", $"gpg.ssh.allowedSignersFile={_path}",
        "-c", "gpg.program=false", "-c", "gpg.openpgp.program=false", "-c", "gpg.x509.program=false",
    ];

    /// <summary>Opens the file's name.</summary>
    /// <exception cref="FormatException">There is no such file.</exception>
    public static CommitSignatures Open(string file) => File.Exists(file)
        ? new CommitSignatures(file)
        : throw new FormatException(
            $"--allowed-signers {file}: there is no such file. Give one with a line for each signer, such as: robin@example.com ssh-ed25519 AAAA…");

    /// <summary>Verifies one commit.</summary>
    /// <param name="git">Where it is.</param>
    /// <param name="source">What to call the source.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>Null where an allowed signer signed it; otherwise what is found instead, and what to do.</returns>
    public async Task<Finding?> VerifyAsync(GitCommand git, string source, CommitStamp commit, CancellationToken ct)
    {
        var verified = await git.With(Settings).RunAsync(ct, "verify-commit", commit.Commit!);
        if (verified.Succeeded) return null;
        var why = GitLocation.Redact(GitSource.Words(verified.Error));
        return new Finding(
            new SourceLocation(source, 0, 0), "",
            $"commit {commit.Commit![..8]} by {commit.Author} ({commit.Subject}) is not signed by an allowed signer: {why}. "
            + $"Push a commit on top that is signed (`git commit --gpg-sign`, with gpg.format ssh) with a key that {file} names, or add this signer's key there.");
    }
}
