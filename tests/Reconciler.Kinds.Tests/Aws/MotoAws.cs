using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Tests.Shared;

namespace Reconciler.Kinds.Tests.Aws;

/// <summary>The product's clients and pipelines in front of a moto server; where there is none, the tests skip.</summary>
public sealed class MotoAws : IAsyncLifetime
{
    private MotoServer? _server;
    private AwsAccess? _access;

    internal MotoServer Server => _server!;

    internal AwsAccess Access => _access!;

    /// <summary>Starts it with services whose tasks run at once.</summary>
    public async ValueTask InitializeAsync()
    {
        _server = await MotoServer.StartAsync(("MOTO_ECS_SERVICE_RUNNING", "2"));
        _access = new AwsAccess(
            "123456789012", "ap-southeast-2", new BasicAWSCredentials("test", "test"),
            new CallPipelines(SandboxedAws.Unhurried, TimeProvider.System, () => 0.5), TimeProvider.System)
        {
            Transport = new BufferingHttpClientFactory(new Redirect(_server.Endpoint!)),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _access?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>AWS's own names in the requests, and the server's address under them.</summary>
    private sealed class Redirect(Uri endpoint) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(endpoint, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
