using Amazon.Runtime;

namespace Reconciler.Storage.Tests.DynamoDb;

/// <summary>A network that can lose the answers of one operation after the service has done what it asked.</summary>
internal sealed class UnsteadyHandler() : DelegatingHandler(new HttpClientHandler())
{
    private int _lost;

    /// <summary>The operation whose answers are lost next, as in <c>X-Amz-Target</c>.</summary>
    public string Operation { get; set; } = "";

    /// <summary>How many.</summary>
    public int Lost { get => _lost; set => _lost = value; }

    /// <summary>Whether the requests are lost, too, so that the service does nothing.</summary>
    public bool BeforeSending { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.Headers.TryGetValues("X-Amz-Target", out var values) ? values.Single() : "";
        var lose = target.EndsWith("." + Operation, StringComparison.Ordinal) && Interlocked.Decrement(ref _lost) >= 0;
        if (lose && BeforeSending) throw new HttpRequestException("The connection was reset.", new IOException("reset"));
        var answer = await base.SendAsync(request, cancellationToken);
        return lose ? throw new HttpRequestException("The connection was reset.", new IOException("reset")) : answer;
    }
}

internal sealed class UnsteadyClients(UnsteadyHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
