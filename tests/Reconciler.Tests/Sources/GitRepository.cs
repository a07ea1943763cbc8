using System.Diagnostics;

namespace Reconciler.Tests.Sources;

/// <summary>A git repository on this disk, as somebody else works in it.</summary>
internal sealed class GitRepository : IDisposable
{
    public const string Author = "Robin Platform";

    private readonly TemporaryFolder _folder = new();

    private GitRepository()
    {
    }

    public string Path => _folder["repository"];

    public string Url => $"file://{Path}";

    /// <summary>Makes one.</summary>
    /// <param name="branch">Its default branch.</param>
    public static async Task<GitRepository> InitAsync(string branch = "main")
    {
        var repository = new GitRepository();
        Directory.CreateDirectory(repository.Path);
        await repository.GitAsync("init", "--quiet", $"--initial-branch={branch}");
        return repository;
    }

    /// <summary>Writes files and commits whatever has changed.</summary>
    /// <returns>The commit's id.</returns>
    public async Task<string> CommitAsync(string subject, params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) _folder.Write($"repository/{name}", text);
        return await CommitAllAsync(subject);
    }

    /// <summary>Commits whatever has changed.</summary>
    public async Task<string> CommitAllAsync(string subject)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "--message", subject);
        return await GitAsync("rev-parse", "HEAD");
    }

    /// <summary>Signs every commit from now on.</summary>
    /// <param name="key">With this key; null not at all.</param>
    public async Task SignWithAsync(SigningKey? key)
    {
        await GitAsync("config", "commit.gpgsign", key is null ? "false" : "true");
        if (key is null) return;
        await GitAsync("config", "gpg.format", "ssh");
        await GitAsync("config", "user.signingkey", key.Path);
    }

    /// <summary>Goes on on a branch, made where it is missing.</summary>
    public Task<string> SwitchAsync(string branch) => GitAsync("checkout", "--quiet", "-B", branch);

    /// <summary>Turns the current branch to another commit, as a forced push does.</summary>
    public Task<string> ResetAsync(string commit) => GitAsync("reset", "--quiet", "--hard", commit);

    public async Task<string> GitAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
            (start.Environment[$"GIT_{who}_NAME"], start.Environment[$"GIT_{who}_EMAIL"]) = (Author, "robin@example.com");
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, await error);
        return output.TrimEnd('\n');
    }

    public void Dispose() => _folder.Dispose();
}
