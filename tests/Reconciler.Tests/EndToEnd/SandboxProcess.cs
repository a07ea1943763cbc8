using System.Text.Json.Nodes;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.EndToEnd;

/// <summary>The simulated AWS as a process of its own, so that it outlives the daemons that work on it.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Executable _running;
    private readonly HttpClient _control;

    private SandboxProcess(Executable running, Uri endpoint)
    {
        (_running, Endpoint) = (running, endpoint);
        _control = new HttpClient { BaseAddress = new Uri(endpoint, "_sandbox/") };
    }

    public Uri Endpoint { get; }

    /// <summary>Starts one on a free port, seeded from a file or as it is built in, and lets a program use it.</summary>
    public static async Task<SandboxProcess> StartAsync(ReconcilerProgram program, double speed = 60, string? seed = null)
    {
        var running = program.Start(["sandbox", .. seed is null ? Array.Empty<string>() : [seed], "--speed", $"{speed}"]);
        var line = await running.OutAsync("Sandbox AWS on ");
        var endpoint = new Uri(line.Split(' ')[3].TrimEnd(','));
        program["AWS_ENDPOINT_URL"] = endpoint.GetLeftPart(UriPartial.Authority);
        return new SandboxProcess(running, endpoint);
    }

    /// <summary>The writes that took effect, in order.</summary>
    public async Task<IReadOnlyList<(string Operation, string Summary)>> WritesAsync()
    {
        var text = await _control.GetStringAsync(new Uri("requests", UriKind.Relative), TestContext.Current.CancellationToken);
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
                .Where(r => (bool)r["write"]! && (bool)r["tookEffect"]!)
                .Select(r => ((string)r["operation"]!, (string)r["summary"]!)),
        ];
    }

    /// <summary>Lets calls go wrong from now on.</summary>
    public async Task SetFaultsAsync(string json)
    {
        using var body = new StringContent(json);
        using var answer = await _control.PutAsync(new Uri("faults", UriKind.Relative), body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _running.DisposeAsync();
    }
}
