using Amazon.Runtime;

namespace Reconciler.Sandbox.Tests.Wire;

/// <summary>The clients that the product uses, against a sandbox in this process.</summary>
internal static class TypedClient
{
    public static BasicAWSCredentials Keys { get; } = new("AKIASANDBOX", "sandbox");

    /// <summary>A client's configuration that reaches the sandbox, with no retries.</summary>
    public static TConfig Config<TConfig>(SandboxAws aws) where TConfig : ClientConfig, new() => new()
    {
        RegionEndpoint = global::Amazon.RegionEndpoint.APSoutheast2,
        MaxErrorRetry = 0,
        HttpClientFactory = new InProcess(aws),
    };

    private sealed class InProcess(SandboxAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
