using System.Net;
using System.Net.Sockets;

namespace Reconciler.Sandbox.Wire;

/// <summary>The in-process transport. A reset looks as it does on a socket.</summary>
internal sealed class SandboxHandler(SandboxAws aws, TimeProvider time) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = aws.Answer(new(request.Method.Method, request.RequestUri?.AbsolutePath ?? "/", body)
        {
            Authorization = Header(request, "Authorization"),
            Target = Header(request, "X-Amz-Target"),
            Host = request.Headers.Host?.Split(':')[0] ?? request.RequestUri?.Host,
            Address = request.RequestUri?.Host,
        });
        if (answer.Latency > TimeSpan.Zero)
            await Task.Delay(answer.Latency, time, cancellationToken);
        if (answer.Reset)
            throw new HttpRequestException("The connection was reset.", new IOException(
                "Unable to read data from the transport connection.", new SocketException((int)SocketError.ConnectionReset)));
        return Response(request, answer);
    }

    private static HttpResponseMessage Response(HttpRequestMessage request, WireResponse answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body),
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
