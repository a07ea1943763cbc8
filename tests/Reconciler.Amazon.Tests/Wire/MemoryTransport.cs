using System.Collections.Concurrent;
using System.Net;
using Amazon;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Reconciler.Amazon.Tests.Wire;

/// <summary>A request as it would have gone out.</summary>
internal sealed record SentRequest(Uri Url, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The region in the signature's scope.</summary>
    internal string SignedRegion => Headers["Authorization"].Split("Credential=")[1].Split('/')[2];

    /// <summary>The service's signing name in the signature's scope.</summary>
    internal string SignedService => Headers["Authorization"].Split("Credential=")[1].Split('/')[3];
}

/// <summary>Stands where the network stands: it keeps what is sent and answers what it is told, without a socket.</summary>
internal sealed class MemoryTransport(int status, byte[] body, params (string Name, string Value)[] headers) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();

    internal MemoryTransport(int status, string body, params (string Name, string Value)[] headers)
        : this(status, System.Text.Encoding.UTF8.GetBytes(body), headers)
    {
    }

    internal SentRequest[] Sent => [.. _sent];

    /// <summary>Puts a client on this transport, for a region of Australia.</summary>
    internal void Serve(ClientConfig config)
    {
        config.HttpClientFactory = new BufferingHttpClientFactory(this);
        AmazonClientDefaults.Apply(config, RegionEndpoint.APSoutheast2);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var fields = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(field => field.Key, field => string.Join(", ", field.Value), StringComparer.OrdinalIgnoreCase);
        _sent.Enqueue(new(request.RequestUri!, fields, content));
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body), RequestMessage = request };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }
}
