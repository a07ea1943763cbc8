using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Reconciler.Tests.Shared;

/// <summary>
/// A moto server on loopback, on a port that was free, for the tests of one assembly or class. It is stopped by its own
/// process handle. Where moto is not installed, <see cref="MissingBecause"/> says so and the tests skip with it.
/// </summary>
public sealed class MotoServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process? _process;

    private MotoServer(Process? process, Uri? endpoint, string? missingBecause)
    {
        _process = process;
        Endpoint = endpoint;
        MissingBecause = missingBecause;
    }

    /// <summary>Where it listens; null where there is none.</summary>
    public Uri? Endpoint { get; }

    /// <summary>Why there is none; null where there is one. For <c>Assert.SkipWhen(moto.MissingBecause is not null, …)</c>.</summary>
    public string? MissingBecause { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    /// <param name="environment">Further settings of moto, such as <c>("INITIAL_NO_AUTH_ACTION_COUNT", "4")</c>.</param>
    public static async Task<MotoServer> StartAsync(params (string Name, string Value)[] environment)
    {
        if (FindOnPath("moto_server") is not { } program)
        {
            return new MotoServer(null, null, "moto_server is not on the PATH");
        }
        for (var attempt = 1; ; attempt++)
        {
            var (process, endpoint) = Launch(program, environment);
            try
            {
                await AnswersAsync(process, endpoint);
                return new MotoServer(process, endpoint, null);
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // Somebody else took the port between our look and moto's bind.
                await StopAsync(process);
            }
            catch
            {
                await StopAsync(process);
                throw;
            }
        }
    }

    /// <summary>Calls by a test's own hand.</summary>
    public RawAws ByHand => new(Endpoint!);

    /// <summary>Forgets everything that was made in it.</summary>
    public Task ResetAsync() => ByHand.SendAsync(HttpMethod.Post, "/moto-api/reset", "moto");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await StopAsync(_process);
        }
    }

    private static (Process Process, Uri Endpoint) Launch(string program, (string Name, string Value)[] environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, ["-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, new Uri($"http://127.0.0.1:{port}/"));
    }

    private static async Task AnswersAsync(Process process, Uri endpoint)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        using var client = new HttpClient { BaseAddress = endpoint };
        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"moto_server ended with {process.ExitCode} before it answered.");
            }
            try
            {
                using var response = await client.GetAsync(new Uri("/moto-api/data.json", UriKind.Relative), limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            }
        }
    }

    private static async Task StopAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
