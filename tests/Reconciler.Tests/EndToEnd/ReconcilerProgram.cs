using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Reconciler.Tests.EndToEnd;

/// <summary>How a run of the program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and more where a signal ended it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonNode Json => JsonNode.Parse(Output)!;

    /// <summary>Its output, where it ended as expected.</summary>
    public ProgramEnd Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, expected {exitCode}\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>
/// The built program as a user runs it: in a folder of its own, as a process, with real signals, bounded in time and stopped
/// by its own number.
/// </summary>
internal sealed class ReconcilerProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    public static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "reconciler.exe" : "reconciler");

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        // Whatever the machine has, nothing of it reaches AWS.
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_REGION"] = "ap-southeast-2",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9",
    };

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("reconciler-run-");

    /// <summary>A setting of the program's environment.</summary>
    public string this[string name]
    {
        set => _environment[name] = value;
    }

    /// <summary>The repository that is being tested.</summary>
    public static string Repository { get; } = FindRepository();

    public string PathOf(string name) => Path.Combine(Folder.FullName, name);

    /// <summary>A copy of the runbook's desired state in the folder.</summary>
    public void UseDesiredState(params string[] names)
    {
        Directory.CreateDirectory(PathOf("desired-state"));
        foreach (var name in names)
            File.Copy(Path.Combine(Repository, "desired-state", $"{name}.yaml"), PathOf($"desired-state/{name}.yaml"), overwrite: true);
    }

    /// <summary>Changes a file of desired state as an editor does: whole, in one step.</summary>
    public void Edit(string name, Func<string, string> change)
    {
        var path = PathOf($"desired-state/{name}.yaml");
        var text = change(File.ReadAllText(path));
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>The one line to change and commit.</summary>
    public void SetCostMode(string mode, string name = "production") => Edit(
        name, text => System.Text.RegularExpressions.Regex.Replace(text, "costMode: (active|dormant) ", $"costMode: {mode} "));

    /// <summary>Runs it to its end.</summary>
    public async Task<ProgramEnd> RunAsync(params string[] arguments)
    {
        using var running = Start(arguments);
        return await running.EndAsync();
    }

    /// <summary>Starts it.</summary>
    public RunningProgram Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        return new RunningProgram(Process.Start(start)!, Patience);
    }

    /// <summary>The reconcile log, as its lines of JSON.</summary>
    public async Task<IReadOnlyList<JsonNode>> LogAsync(string state) =>
        [.. (await RunAsync("log", "--state", state, "--output", "jsonl")).Ended(0).Lines.Select(line => JsonNode.Parse(line)!)];

    /// <summary>What was intended, in order, as <c>kind/name verb</c>, from an entry on.</summary>
    public async Task<IReadOnlyList<string>> IntentsAsync(string state, string environment = "production", long after = 0) =>
    [
        .. (await LogAsync(state))
            .Where(e => (string?)e["type"] == "ActionIntended" && (string?)e["environment"] == environment && (long)e["seq"]! > after)
            .Select(e => $"{((string)e["address"]!)[(environment.Length + 1)..]} {e["verb"]}"),
    ];

    public void Dispose() => Folder.Delete(recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Reconciler.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

/// <summary>A program that runs.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenSource _patience;
    private readonly Task<string> _error;
    private readonly StringBuilder _output = new();

    public RunningProgram(Process process, TimeSpan patience)
    {
        _process = process;
        _patience = new CancellationTokenSource(patience);
        _error = process.StandardError.ReadToEndAsync(_patience.Token);
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Reads its output up to a line that holds some words.</summary>
    public async Task<string> UntilAsync(string words)
    {
        while (await _process.StandardOutput.ReadLineAsync(_patience.Token) is { } line)
        {
            _output.AppendLine(line);
            if (line.Contains(words, StringComparison.Ordinal)) return line;
        }

        throw new Xunit.Sdk.XunitException($"It ended before it said '{words}':\n{_output}\n{await _error}");
    }

    /// <summary>Sends a signal such as <c>TERM</c>, <c>INT</c>, <c>KILL</c>, <c>STOP</c>, <c>CONT</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(_patience.Token);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<ProgramEnd> EndAsync()
    {
        try
        {
            _output.Append(await _process.StandardOutput.ReadToEndAsync(_patience.Token));
            await _process.WaitForExitAsync(_patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new Xunit.Sdk.XunitException($"It did not end in time:\n{_output}");
        }

        return new ProgramEnd(_process.ExitCode, _output.ToString(), await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _patience.Dispose();
    }
}
