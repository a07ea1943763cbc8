using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Reconciler.Sandbox.Tests.Sts;

/// <summary>The real AWS CLI against a sandbox on loopback. Where <c>aws</c> is not on the PATH, tests skip and say so.</summary>
internal sealed class AwsCli : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly SandboxServer _server;

    private AwsCli(SandboxAws aws, SandboxServer server) => (Aws, _server) = (aws, server);

    public SandboxAws Aws { get; }

    public static async Task<AwsCli> Start(string sections)
    {
        Assert.SkipUnless(IsThere, "the AWS CLI (aws) is not on the PATH");
        var seed = SandboxSeed.Parse("seed.yaml", "account: \"123456789012\"\nregion: ap-southeast-2\n" + sections);
        // A clock that stands: a command takes a second or more, and alarms are evaluated as minutes go by.
        var aws = new SandboxAws(seed, new SandboxOptions { Time = new FakeTimeProvider(DateTimeOffset.UtcNow), Throttle = false });
        return new AwsCli(aws, await SandboxServer.StartAsync(aws, 0, TestContext.Current.CancellationToken));
    }

    /// <summary>A command that succeeds: its JSON, or null where it prints nothing.</summary>
    public async Task<JsonNode?> Run(params string[] arguments)
    {
        var (code, output, error) = await Execute(arguments);
        Assert.True(code == 0, $"aws {string.Join(' ', arguments)}: {error}");
        return output.Length == 0 ? null : JsonNode.Parse(output);
    }

    /// <summary>A command that is refused: what it prints about it.</summary>
    public async Task<string> Refused(params string[] arguments)
    {
        var (code, output, error) = await Execute(arguments);
        Assert.True(code != 0, output);
        return error;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<(int Code, string Output, string Error)> Execute(string[] arguments)
    {
        var start = new ProcessStartInfo("aws", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = _server.Endpoint.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "AKIASANDBOX",
            ["AWS_SECRET_ACCESS_KEY"] = "sandbox",
            ["AWS_DEFAULT_REGION"] = "ap-southeast-2",
            ["AWS_DEFAULT_OUTPUT"] = "json",
            ["AWS_MAX_ATTEMPTS"] = "1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_PAGER"] = "",
        })
        {
            start.Environment[name] = value;
        }
        start.Environment.Remove("AWS_PROFILE");
        start.Environment.Remove("AWS_SESSION_TOKEN");
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, (await output).Trim(), await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "aws")));
}
