using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// Makes HTTP clients whose answers are complete before the SDK sees them, so that its timeout and the caller's token
/// cover the body too; by itself the SDK applies both to the headers only. Costs about 19 KB a call.
/// </summary>
/// <remarks>
/// A test or an embedded AWS gives its own handler; then no socket is opened. The handler belongs to whoever made it.
/// </remarks>
public sealed class BufferingHttpClientFactory : HttpClientFactory
{
    private readonly HttpMessageHandler _handler;

    /// <summary>Sends through a handler of the caller, who keeps and disposes it.</summary>
    public BufferingHttpClientFactory(HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <summary>
    /// The factory of the process: one pool of connections, renewed every five minutes so that a change of AWS's DNS
    /// records is followed.
    /// </summary>
    public static BufferingHttpClientFactory Shared { get; } = new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
        UseCookies = false,
    });

    /// <inheritdoc />
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        ArgumentNullException.ThrowIfNull(clientConfig);
        var client = new HttpClient(new BufferingHandler(_handler), disposeHandler: false);
        if (clientConfig.Timeout is { } timeout)
        {
            client.Timeout = timeout;
        }
        return client;
    }

    /// <summary>
    /// A client of no service, on the same connections. A configuration of the SDK would be in the way: where it names no region,
    /// it looks for one at the instance's metadata service, over the network. Whoever sends bounds the time.
    /// </summary>
    public HttpClient CreateHttpClient() => new(new BufferingHandler(_handler), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Each configuration keeps its own client (they are cheap); the connections are shared below them.</summary>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <summary>The SDK does not dispose what is shared.</summary>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class BufferingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        /// <summary>
        /// The SDK takes the difference between an answer's date and the machine's clock into every further signature for
        /// that endpoint. A date at the end of the calendar would leave it no way to sign, and so none to an answer with
        /// a better date, until the process ends.
        /// </summary>
        private const int LastYearOfDates = 9000;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                if (response.Headers.Date is { Year: > LastYearOfDates })
                {
                    response.Headers.Date = null;
                }
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
