using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Kinds;

namespace Reconciler.Sources;

/// <summary>
/// A folder on a branch of a git repository, polled. It is fetched into a bare repository of this process, so that nothing
/// is ever checked out, and read at one commit.
/// </summary>
/// <param name="location">The repository, branch and folder.</param>
/// <param name="time">This process's clock.</param>
/// <param name="poll">How often to ask for news.</param>
internal sealed class GitSource(GitLocation location, TimeProvider time, TimeSpan poll) : IDesiredStateSource
{
    private const string Fetched = "refs/reconciler/head";

    private readonly DirectoryInfo _repository = Directory.CreateTempSubdirectory("reconciler-git-");
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private (string Commit, SourcedReading Sourced)? _read;
    private (string Commit, string Head)? _unknown;

    /// <summary>Whose commits count; null for everybody's who may push to the branch.</summary>
    public CommitSignatures? Signatures { get; init; }

    /// <inheritdoc/>
    public string Name => location.ToString();

    private GitCommand Git => new(_repository.FullName, time);

    /// <inheritdoc/>
    public async Task<SourceLook> ReadAsync(CancellationToken ct)
    {
        if (await FetchAsync(ct) is { } problem) return new SourceLook.Unreachable($"{Name}: {problem}");
        var commit = await Git.RunAsync(ct, "log", "-1", "--no-show-signature", "--encoding=UTF-8", "--format=%H%x00%an%x00%s", Fetched);
        if (!commit.Succeeded || commit.Text.Split('\0') is not [var id, var author, var subject])
            return new SourceLook.Unreachable($"{Name}: the fetched commit cannot be read: {commit.Error}");
        if (_read is { } known && known.Commit == id) return new SourceLook.Read(known.Sourced);
        var stamp = new CommitStamp(id, author, subject);
        // Nothing of it is read before: whoever may push must not get at the parser either. Not kept: the signers may change.
        if (Signatures is not null && await Signatures.VerifyAsync(Git, Name, stamp, ct) is { } finding)
            return new SourceLook.Read(new SourcedReading(new DesiredStateReading([], [finding], [], Complete: false), stamp));
        if (await FilesAsync(id, ct) is not { } files)
            return new SourceLook.Unreachable($"{Name}: commit {id[..8]} cannot be read. Look at the repository with `git fsck`.");
        var reading = DesiredStateReader.Read(files, KindCatalog.Kinds, Name);
        var sourced = new SourcedReading(reading, stamp);
        _read = (id, sourced);
        return new SourceLook.Read(sourced);
    }

    /// <inheritdoc/>
    public Task WaitForChangeAsync(CancellationToken ct) => Task.Delay(poll, time, ct);

    /// <summary>
    /// Whether one commit is an ancestor of another. A newer one that is not known here is looked up once: another replica
    /// may have seen it first. One that is not to be had was pushed away by force.
    /// </summary>
    public async Task<bool> IsAncestorAsync(string older, string newer, CancellationToken ct)
    {
        if (!await HasAsync(newer, ct) && _unknown != (newer, older))
        {
            if (await FetchAsync(ct) is not null) return true;
            _unknown = (newer, older);
        }

        return (await Git.RunAsync(ct, "merge-base", "--is-ancestor", older, newer)).Succeeded;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            _repository.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that cannot be removed is the system's to clean up.
        }

        _fetching.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> HasAsync(string commit, CancellationToken ct) =>
        (await Git.RunAsync(ct, "cat-file", "-e", commit)).Succeeded;

    /// <returns>What went wrong, or null.</returns>
    private async Task<string?> FetchAsync(CancellationToken ct)
    {
        await _fetching.WaitAsync(ct);
        try
        {
            if (!File.Exists(Path.Combine(_repository.FullName, "HEAD"))
                && await Git.RunAsync(ct, "init", "--bare", "--quiet", "--template=") is { Succeeded: false } init)
                return init.Error;
            var fetch = await Git.RunAsync(
                ct, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
                "--", location.Url, $"+{location.Ref}:{Fetched}");
            return fetch.Succeeded ? null
                : $"cannot be fetched: {GitLocation.Redact(Words(fetch.Error))}. Check URL, branch and git's credentials.";
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task<List<SourceFile>?> FilesAsync(string commit, CancellationToken ct)
    {
        string[] where = location.Folder.Length == 0 ? [] : ["--", $"{location.Folder}/"];
        var tree = await Git.RunAsync(ct, ["ls-tree", "-z", commit, .. where]);
        if (!tree.Succeeded) return null;
        var files = new List<SourceFile>();
        foreach (var line in tree.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // <mode> blob <id>\t<path>
            var (head, path) = (line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' '), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            if (!head[0].StartsWith("100", StringComparison.Ordinal) || !FolderSource.IsYaml(path)) continue;
            var blob = await Git.RunAsync(ct, "cat-file", "blob", head[2]);
            if (!blob.Succeeded) return null;
            files.Add(new SourceFile(path, blob.Output));
        }

        return files;
    }

    /// <summary>What git said, without the advice that follows after a blank line.</summary>
    internal static string Words(string error)
    {
        var lines = error.Split('\n').Select(line => line.Trim()).TakeWhile(line => line.Length > 0).ToList();
        return lines.Count == 0 ? "git said nothing"
            : string.Join("; ", lines).Replace("fatal: ", "", StringComparison.Ordinal).TrimEnd('.');
    }
}
