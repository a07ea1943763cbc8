using System.Diagnostics;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.Packaging;

/// <summary>The program as in its container: the whole file system read-only but for its state, and, as nobody, nothing else its own.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_only_file_system_with_a_writable_state_is_enough()
    {
        var state = Directory.CreateDirectory(_folder["state"]).FullName;
        _folder.Write("desired-state/staging.yaml", Samples.Staging(threshold: 91));
        // A mount namespace of its own: everything read-only, the state bound over itself before that.
        const string Script = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro / && ! touch \"$2/probe\" 2>/dev/null && shift 2 && exec \"$@\"";
        await SkipUnlessAsync("unshare", "--mount", "sh", "-c", Script, "sh", state, _folder.Path, "true");

        await using var running = Executable.StartThrough(
            "unshare", _folder, null,
            ["--mount", "sh", "-c", Script, "sh", state, _folder.Path, Executable.Path, .. Run(state)]);
        (await running.EndAsync()).Ends(0);

        Assert.True(File.Exists(Path.Combine(state, "journal.db")));
    }

    [Fact]
    public async Task Nobody_in_a_folder_that_is_not_its_own_is_enough()
    {
        var state = Directory.CreateDirectory(_folder["state"]).FullName;
        var file = _folder.Write("desired-state/staging.yaml", Samples.Staging(threshold: 91));
        string[] nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups", "--no-new-privs", "--"];
        await SkipUnlessAsync("chown", "65534:65534", state);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        await SkipUnlessAsync("setpriv", [.. nobody, "test", "-x", Executable.Path, "-a", "-r", file, "-a", "!", "-w", _folder.Path]);

        await using var running = Executable.StartThrough("setpriv", _folder, null, [.. nobody, Executable.Path, .. Run(state)]);
        (await running.EndAsync()).Ends(0);

        Assert.True(File.Exists(Path.Combine(state, "journal.db")));
        Assert.Equal(["desired-state", "state"], Directory.GetFileSystemEntries(_folder.Path).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal));
    }

    private static string[] Run(string state) =>
        ["run", "--sandbox", "--until-synced", "--timeout", "60s", "--speed", "600", "--read-lag", "1s", "--interval", "1s", "--state", $"sqlite:{state}/journal.db"];

    private static async Task SkipUnlessAsync(string program, params string[] args)
    {
        try
        {
            using var tried = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            var error = await tried.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await tried.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipWhen(tried.ExitCode != 0, $"{program} may not do this here: {error}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not on the PATH");
        }
    }
}
