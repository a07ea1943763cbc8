using System.CommandLine;
using Reconciler.Sandbox;

namespace Reconciler.Cli;

/// <summary><c>sandbox</c>: the simulated AWS on loopback, until stopped.</summary>
internal static class SandboxCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var seed = new Argument<string?>("seed")
        {
            Description = "File or folder to seed it from; left out: the built-in production and staging",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command("sandbox", "Run the simulated AWS on loopback, until stopped") { seed, CommonOptions.Port, CommonOptions.Speed, CommonOptions.Start }
            .Does((options, terminal, ct) => RunAsync(options, options.GetValue(seed), terminal, ct));
    }

    private static async Task<int> RunAsync(ParseResult options, string? seed, Terminal terminal, CancellationToken ct)
    {
        var aws = Session.MakeSandbox(seed, options);
        await using var server = await SandboxServer.StartAsync(aws, options.GetValue(CommonOptions.Port), ct);
        terminal.Line($"Sandbox AWS on {server.Endpoint}, {aws.Clock.Speed:0.##} times as fast as real time. Any AWS client reaches it:");
        terminal.Line($"  {Hint(server.Endpoint)} aws ecs list-clusters");
        terminal.Line($"Requests that arrived: {server.Endpoint}_sandbox/requests. Stop with Ctrl-C.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    /// <summary>What another program needs in its environment to reach a sandbox; version 1 of the AWS CLI knows AWS_DEFAULT_REGION only.</summary>
    /// <param name="endpoint">Where the sandbox listens.</param>
    /// <param name="region">The region of what is in it.</param>
    public static string Hint(Uri endpoint, string region = "ap-southeast-2") =>
        $"AWS_ENDPOINT_URL={endpoint.GetLeftPart(UriPartial.Authority)} AWS_REGION={region} AWS_DEFAULT_REGION={region} AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox";
}
