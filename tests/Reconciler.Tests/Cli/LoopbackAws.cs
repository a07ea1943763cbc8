using Reconciler.Sandbox;

namespace Reconciler.Tests.Cli;

/// <summary>The built-in sandbox on loopback, for programs that take it for AWS; what arrived at it can be seen.</summary>
internal sealed class LoopbackAws : IAsyncDisposable
{
    private readonly SandboxServer _server;

    private LoopbackAws(SandboxAws aws, SandboxServer server) => (Aws, _server) = (aws, server);

    public SandboxAws Aws { get; }

    /// <summary>What a program needs in its environment to come here.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["AWS_ENDPOINT_URL"] = _server.Endpoint.GetLeftPart(UriPartial.Authority),
        ["AWS_REGION"] = "ap-southeast-2",
        ["AWS_ACCESS_KEY_ID"] = "AKIASANDBOX",
        ["AWS_SECRET_ACCESS_KEY"] = "sandbox",
    };

    /// <summary>The writes that arrived, each as <c>PutMetricAlarm ohmycoins-staging-rds-cpu-high …</c>.</summary>
    public IReadOnlyList<string> Writes => [.. Aws.Requests.Where(r => r.IsWrite).Select(r => $"{r.Operation} {r.Summary}")];

    public static async Task<LoopbackAws> StartAsync(string? seed = null)
    {
        var aws = new SandboxAws(
            seed is null ? SandboxSeed.BuiltIn() : SandboxSeed.Parse("seed.yaml", seed), new SandboxOptions { Speed = 1 });
        return new LoopbackAws(aws, await SandboxServer.StartAsync(aws, 0, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
