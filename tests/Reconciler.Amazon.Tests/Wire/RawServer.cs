using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Reconciler.Amazon.Tests.Wire;

/// <summary>What a server does once it has read a request. True keeps the connection for the next one.</summary>
internal delegate Task<bool> Turn(Socket socket, CancellationToken stopped);

/// <summary>
/// An HTTP/1.1 server on bare loopback sockets that treats its callers as a script says: it resets, stalls and lies.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Turn> _script;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly SemaphoreSlim _closed = new(0);
    private readonly Task _serving;
    private int _connections;

    /// <summary>Serves the turns in order and "200 {}" after the last one.</summary>
    internal RawServer(params Turn[] script)
    {
        _script = new(script);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Every request that came in whole, head and body, in order of arrival.</summary>
    internal string[] Requests => [.. _requests];

    /// <summary>How many connections were made.</summary>
    internal int Connections => _connections;

    internal string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    internal static Turn Reply(int status, string body, params string[] headers) => async (socket, stopped) =>
    {
        await SendAsync(socket, Head(status, Encoding.UTF8.GetByteCount(body), headers) + body, stopped);
        return true;
    };

    /// <summary>Sends the head and the beginning of a body, and never the rest.</summary>
    internal static Turn Stall(int status, string begun, TaskCompletionSource? stalled = null) => async (socket, stopped) =>
    {
        await SendAsync(socket, Head(status, 100_000, []) + begun, stopped);
        stalled?.TrySetResult();
        await Task.Delay(Timeout.Infinite, stopped);
        return false;
    };

    /// <summary>Sends the head and the beginning of a body, and closes the connection.</summary>
    internal static Turn BreakOff(int status, string begun) => async (socket, stopped) =>
    {
        await SendAsync(socket, Head(status, 100_000, []) + begun, stopped);
        return false;
    };

    /// <summary>Breaks the connection hard, as a load balancer does that has forgotten it.</summary>
    internal static Turn Reset { get; } = (socket, _) =>
    {
        socket.LingerState = new LingerOption(true, 0);
        return Task.FromResult(false);
    };

    /// <summary>Answers, and then closes the connection without having said that it would.</summary>
    internal static Turn ReplyAndClose(int status, string body) => async (socket, stopped) =>
    {
        await SendAsync(socket, Head(status, Encoding.UTF8.GetByteCount(body), []) + body, stopped);
        return false;
    };

    /// <summary>Closes the connection in good order, but without an answer.</summary>
    internal static Turn Close { get; } = static (_, _) => Task.FromResult(false);

    /// <summary>Comes back once a connection has been closed from this side.</summary>
    internal Task ConnectionClosedAsync(CancellationToken ct) => _closed.WaitAsync(ct);

    /// <summary>Points a client here, with the product's defaults otherwise.</summary>
    internal void Serve(ClientConfig config)
    {
        AmazonClientDefaults.Apply(config, RegionEndpoint.APSoutheast2);
        config.ServiceURL = Url;
    }

    /// <summary>As <see cref="Serve"/>, with the client's own time for a call.</summary>
    internal Action<ClientConfig> ServeFor(TimeSpan timeout) => config =>
    {
        Serve(config);
        config.Timeout = timeout;
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _closed.Dispose();
    }

    private static string Head(int status, int length, string[] headers) =>
        $"HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nx-amzn-RequestId: r-1\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";

    private static async Task SendAsync(Socket socket, string text, CancellationToken stopped) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), stopped);

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        using (socket)
        {
            while (await ReadAsync(socket) is { } request)
            {
                _requests.Enqueue(request);
                var turn = _script.TryDequeue(out var next) ? next : Reply(200, "{}");
                if (!await turn(socket, _stop.Token))
                {
                    break;
                }
            }
        }
        _closed.Release();
    }

    /// <summary>One whole request; null where the caller has closed the connection.</summary>
    private async Task<string?> ReadAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var soFar = text.ToString();
            var end = soFar.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && soFar.Length >= end + 4 + LengthOf(soFar[..end]))
            {
                return soFar;
            }
            var read = await socket.ReceiveAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static int LengthOf(string head) => head.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line["Content-Length:".Length..]))
        .FirstOrDefault();
}
