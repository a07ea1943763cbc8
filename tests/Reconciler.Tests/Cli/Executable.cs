using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Reconciler.Tests.Cli;

/// <summary>The built program as a process of its own, in a folder and an environment of its own.</summary>
internal sealed class Executable : IAsyncDisposable
{
    /// <summary>Nothing here takes that long: whoever waits longer waits for something that does not come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Said _out;
    private readonly Said _err;

    private Executable(Process process)
    {
        _process = process;
        _out = new Said(process.StandardOutput);
        _err = new Said(process.StandardError);
    }

    /// <summary>The program beside this assembly.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "reconciler.exe" : "reconciler");

    /// <summary>Whether SIGINT is ignored here: processes inherit it, and would do so as well.</summary>
    public static bool IgnoresInt { get; } = File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
        && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & 1UL << (2 - 1)) != 0;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">More environment variables; null takes one away.</param>
    /// <param name="args">Its arguments.</param>
    public static async Task<Ran> RunAsync(
        TemporaryFolder folder, IReadOnlyDictionary<string, string?>? environment, params IReadOnlyList<string> args)
    {
        await using var running = Start(folder, environment, args);
        return await running.EndAsync();
    }

    /// <summary>Starts it.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static Executable Start(
        TemporaryFolder folder, IReadOnlyDictionary<string, string?>? environment, params IReadOnlyList<string> args) =>
        StartThrough(Path, folder, environment, args);

    /// <summary>Starts another program, such as a shell, that runs it.</summary>
    public static Executable StartThrough(
        string program, TemporaryFolder folder, IReadOnlyDictionary<string, string?>? environment, params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Whatever the machine has of AWS stays out of it.
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["HOME"] = folder.Path;
        // A daemon of a few seconds spends most of its processor time on compiling its own code a second time, for speed that
        // it does not live to enjoy.
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new Executable(process);
    }

    /// <summary>Waits for a line of standard output.</summary>
    public Task<string> OutAsync(Func<string, bool> wanted) => WaitAsync(_out, wanted);

    /// <summary>Waits for a line of standard output that holds some words.</summary>
    public Task<string> OutAsync(string words) => OutAsync(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>Waits for a line of standard error that holds some words.</summary>
    public Task<string> ErrAsync(string words) => WaitAsync(_err, line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>Everything that was said on standard error so far.</summary>
    public IReadOnlyList<string> Err => _err.Lines;

    /// <summary>Everything that was said on standard output so far.</summary>
    public IReadOnlyList<string> Out => _out.Lines;

    /// <summary>Stops reading its standard output, as <c>head -1</c> does.</summary>
    public void StopReading() => _process.StandardOutput.Close();

    /// <summary>Sends a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Ct);
    }

    /// <summary>Kills it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(Ct);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<Ran> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            await Task.WhenAll(_out.End, _err.End).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!Ct.IsCancellationRequested)
        {
            Assert.Fail($"It does not end.\n{_out}\n{_err}");
        }

        return new Ran(_process.ExitCode, _out.ToString(), _err.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private async Task<string> WaitAsync(Said said, Func<string, bool> wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        try
        {
            return await said.WaitAsync(wanted, patience.Token) ?? throw new InvalidOperationException("It ended before it said so.");
        }
        catch (Exception e) when (!Ct.IsCancellationRequested)
        {
            Assert.Fail($"{e.Message} It said:\n{_out}\n{_err}");
            throw;
        }
    }

    /// <summary>The lines of one stream. Each is looked at by whoever waits, in order and once.</summary>
    private sealed class Said
    {
        private readonly ConcurrentQueue<string> _lines = new();
        private readonly Channel<string> _unseen = Channel.CreateUnbounded<string>();

        public Said(StreamReader reader) => End = ReadAsync(reader);

        public Task End { get; }

        public IReadOnlyList<string> Lines => [.. _lines];

        public async Task<string?> WaitAsync(Func<string, bool> wanted, CancellationToken ct)
        {
            while (await _unseen.Reader.WaitToReadAsync(ct))
                while (_unseen.Reader.TryRead(out var line))
                    if (wanted(line))
                        return line;
            return null;
        }

        public override string ToString() => string.Concat(_lines.Select(line => line + '\n'));

        private async Task ReadAsync(StreamReader reader)
        {
            try
            {
                while (await reader.ReadLineAsync() is { } line)
                {
                    _lines.Enqueue(line);
                    _unseen.Writer.TryWrite(line);
                }
            }
            catch (Exception closed) when (closed is ObjectDisposedException or IOException)
            {
                // Nobody wants to read on.
            }
            finally
            {
                _unseen.Writer.TryComplete();
            }
        }
    }
}
