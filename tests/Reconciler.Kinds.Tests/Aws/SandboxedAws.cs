using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Sandbox;

namespace Reconciler.Kinds.Tests.Aws;

/// <summary>The in-process sandbox on a fake clock that runs at its own pace, behind the product's clients and pipelines.</summary>
internal sealed class SandboxedAws : IDisposable
{
    /// <summary>No repeats and no queues: a wait would be for a clock that stands still.</summary>
    public static readonly CallOptions Unhurried = new()
    {
        Retries = 0,
        Rates = new ServiceRates("any", new RequestRate(1000, 1000), new Dictionary<string, RequestRate>()),
    };

    public SandboxedAws(string sections)
    {
        Sandbox = new SandboxAws(
            SandboxSeed.Parse("seed.yaml", $"account: \"123456789012\"\nregion: ap-southeast-2\n{sections.ReplaceLineEndings("\n")}"),
            new SandboxOptions { Time = Time, Speed = 1, Throttle = false });
        Access = new AwsAccess(
            "123456789012", "ap-southeast-2", new BasicAWSCredentials("test", "test"),
            new CallPipelines(Unhurried, Time, () => 0.5, Counts), Time)
        {
            Transport = new BufferingHttpClientFactory(Sandbox.CreateHandler()),
        };
    }

    public FakeTimeProvider Time { get; } = new(Scene.Now);

    public SandboxAws Sandbox { get; }

    public CallCounts Counts { get; } = new();

    public AwsAccess Access { get; }

    public void Dispose() => Access.Dispose();
}
