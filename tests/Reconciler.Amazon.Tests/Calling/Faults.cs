using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>The exceptions that SDK clients were seen to end in.</summary>
internal static class Faults
{
    internal static AmazonServiceException Code(string code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        new($"{code} it is", ErrorType.Unknown, code, "request-1", status);

    internal static AmazonServiceException Throttled(string? retryAfter = null, string code = "ThrottlingException") =>
        new("Rate exceeded", new HttpErrorResponseException(new Answer(retryAfter)), ErrorType.Sender, code, "request-1",
            HttpStatusCode.BadRequest);

    /// <summary>Ends after which nobody knows whether a write took effect.</summary>
    internal static TheoryData<string, Exception> Ambiguous => new()
    {
        { "reset", new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.") },
        { "broken pipe", new IOException("Broken pipe", new SocketException((int)SocketError.ConnectionReset)) },
        { "http error", new HttpRequestException(HttpRequestError.ResponseEnded) },
        { "html 500", new AmazonServiceException("<html>", null, HttpStatusCode.InternalServerError) },
        { "503", Code("ServiceUnavailable", HttpStatusCode.ServiceUnavailable) },
        { "internal failure", Code("InternalFailure", HttpStatusCode.InternalServerError) },
        { "request timeout", Code("RequestTimeout") },
        { "client timeout", new TimeoutException("The operation was canceled.", new TaskCanceledException()) },
        { "canceled by itself", new TaskCanceledException() },
        { "unmarshalling", new AmazonUnmarshallingException("request-1", "x", new XmlException()) },
        { "bad xml", new XmlException("Data at the root level is invalid.") },
        { "bad json", new JsonException("'<' is invalid.") },
    };

    /// <summary>Ends before the first byte of a request.</summary>
    internal static TheoryData<string, Exception> NeverSent => new()
    {
        { "refused", new HttpRequestException(HttpRequestError.ConnectionError) },
        { "no name", new HttpRequestException(HttpRequestError.NameResolutionError) },
        { "no tls", new HttpRequestException(HttpRequestError.SecureConnectionError) },
        { "no tunnel", new HttpRequestException(HttpRequestError.ProxyTunnelError) },
        { "assume role refused", new AmazonClientException("x", new HttpRequestException(HttpRequestError.ConnectionError)) },
        { "assume role lost", new AmazonClientException("x", new IOException()) },
        { "assume role 500", new AmazonClientException("x", Code("InternalFailure", HttpStatusCode.InternalServerError)) },
    };

    /// <summary>Refusals: AWS said no, and nothing was changed.</summary>
    internal static TheoryData<string, Exception> Refused => new()
    {
        { "denied", Code("AccessDeniedException") },
        { "state", Code("InvalidDBInstanceState") },
        { "absent", Code("ServiceNotFoundException") },
        { "wrong", Code("InvalidParameterValue") },
        { "unheard of", Code("SomethingUnheardOf") },
        { "no keys", new AmazonClientException("Failed to resolve AWS credentials.") },
    };

    private sealed class Answer(string? retryAfter) : IWebResponseData
    {
        public long ContentLength => 0;

        public string ContentType => "text/xml";

        public HttpStatusCode StatusCode => HttpStatusCode.BadRequest;

        public bool IsSuccessStatusCode => false;

        public IHttpResponseBody ResponseBody => null!;

        public string[] GetHeaderNames() => retryAfter is null ? [] : ["Retry-After"];

        public bool IsHeaderPresent(string headerName) => retryAfter is not null && headerName == "Retry-After";

        public bool IsEventHeaderPresent(string headerName) => false;

        public IEventStreamHeader GetEventStreamHeader(string headerName) => null!;

        public string GetHeaderValue(string headerName) => IsHeaderPresent(headerName) ? retryAfter! : string.Empty;
    }
}
