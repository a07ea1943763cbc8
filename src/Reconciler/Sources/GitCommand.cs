using System.ComponentModel;
using System.Diagnostics;

namespace Reconciler.Sources;

/// <summary>How a run of git ended.</summary>
/// <param name="ExitCode">git's; -1 where it could not be started or took too long.</param>
/// <param name="Output">Its standard output, as bytes.</param>
/// <param name="Error">Its standard error, or why it did not run.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    /// <summary>Whether it did what was asked.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>Its output as text, without the line end.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Output).TrimEnd('\n');
}

/// <summary>
/// Runs the <c>git</c> on the PATH in a bare repository of our own. Credentials are git's: its configuration, helpers and
/// keys. It never asks a person.
/// </summary>
/// <param name="repository">The folder of the bare repository.</param>
/// <param name="time">This process's clock.</param>
/// <param name="more">More of git's settings, as <c>-c name=value</c>.</param>
internal sealed class GitCommand(string repository, TimeProvider time, params IReadOnlyList<string> more)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Hooks are for people's repositories; and housekeeping left to run on would still write after the end.</summary>
    private static readonly string[] Settings =
        ["-c", "core.hooksPath=/dev/null", "-c", "gc.autoDetach=false", "-c", "maintenance.autoDetach=false"];

    /// <summary>The same with more settings.</summary>
    public GitCommand With(params IReadOnlyList<string> settings) => new(repository, time, [.. more, .. settings]);

    /// <summary>Runs one command.</summary>
    /// <param name="ct">Cancels it; git is stopped.</param>
    /// <param name="arguments">What follows <c>git --git-dir=…</c>.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<GitResult> RunAsync(CancellationToken ct, params IReadOnlyList<string> arguments)
    {
        using var process = new Process { StartInfo = Start(arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new GitResult(-1, [], $"git cannot be run ({e.Message}). Install git, or give a folder as --desired-state.");
        }

        using var late = new CancellationTokenSource(Patience, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            process.StandardInput.Close();
            using var output = new MemoryStream();
            var error = process.StandardError.ReadToEndAsync(over.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(output, over.Token);
            var words = (await error).Trim();
            await process.WaitForExitAsync(over.Token);
            return new GitResult(process.ExitCode, output.ToArray(), words);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new GitResult(-1, [], $"git {arguments[0]} did not end within {Patience.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add($"--git-dir={repository}");
        foreach (var setting in Settings.Concat(more)) start.ArgumentList.Add(setting);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        // ssh asks at the terminal for a password or an unknown host, whatever git is told; this way it asks nobody.
        start.Environment["SSH_ASKPASS_REQUIRE"] = "force";
        start.Environment.TryAdd("SSH_ASKPASS", "false");
        // A hook or an alias of whoever started us must not change what is read.
        foreach (var name in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE" })
            start.Environment.Remove(name);
        return start;
    }
}
