using System.Diagnostics;

namespace Reconciler.Testing;

/// <summary>
/// DynamoDB's protocol on loopback: dynalite, in the version that <c>dynalite/package-lock.json</c> pins, installed by the
/// test run itself into its output folder. A class fixture: one server for the tests of a class.
/// </summary>
public sealed class DynaliteServer : Xunit.IAsyncLifetime
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    private Process? _server;

    /// <summary>Where it listens.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>Why there is no server, or null where there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>Skips the test, with the reason, where there is no server.</summary>
    public void Require() => Xunit.Assert.SkipWhen(Missing is not null, Missing ?? "");

    public async ValueTask InitializeAsync()
    {
        if (Find("node") is not { } node || Find("npm") is not { } npm)
        {
            Missing = "Node and npm are not on the PATH: the DynamoDB tests on dynalite need them.";
            return;
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "dynalite");
        await InstallAsync(npm, folder);
        _server = Start(node, folder, "serve.js");
        using var patience = new CancellationTokenSource(StartPatience);
        var port = await _server.StandardOutput.ReadLineAsync(patience.Token);
        Url = new($"http://127.0.0.1:{port}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null) return;
        if (!_server.HasExited) _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private static async Task InstallAsync(string npm, string folder)
    {
        using var patience = new CancellationTokenSource(InstallPatience);
        // Several test projects of one run may come here at once, each in its own process.
        await using var exclusive = await LockAsync(Path.Combine(folder, ".install.lock"), patience.Token);
        var done = Path.Combine(folder, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"), patience.Token);
        if (File.Exists(done) && await File.ReadAllTextAsync(done, patience.Token) == wanted) return;

        using var install = Start(npm, folder, "ci", "--no-audit", "--no-fund");
        try
        {
            var errors = install.StandardError.ReadToEndAsync(patience.Token);
            await install.StandardOutput.ReadToEndAsync(patience.Token);
            await install.WaitForExitAsync(patience.Token);
            if (install.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {await errors}");
        }
        finally
        {
            if (!install.HasExited) install.Kill(entireProcessTree: true);
        }

        await File.WriteAllTextAsync(done, wanted, patience.Token);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
        }
    }

    private static Process Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".cmd") })
            .FirstOrDefault(File.Exists);
}
