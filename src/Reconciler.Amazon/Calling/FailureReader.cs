using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace Reconciler.Amazon.Calling;

/// <summary>Tells failures by the type of the exception, and AWS's own answers by their code.</summary>
internal static class FailureReader
{
    private const int LongestMessage = 300;

    internal static AwsFailure Read(Exception exception) => exception switch
    {
        AwsCallException known => known.Failure,
        AmazonUnmarshallingException e => new(FailureKind.Unreadable, Name(e),
            $"The answer (HTTP {(int)e.StatusCode}) could not be understood.", null, e.RequestId),
        AmazonServiceException e => OfService(e),
        AmazonClientException e => BeforeSending(e),
        BrokenCircuitException e => new(FailureKind.CircuitOpen, nameof(FailureKind.CircuitOpen),
            "Not sent: too many calls to this service failed lately.", e.RetryAfter),
        RateLimiterRejectedException e => new(FailureKind.NeverSent, "QueueFull",
            "Not sent: too many calls to this service are waiting.", e.RetryAfter),
        HttpRequestException e => new(OfHttp(e), e.HttpRequestError.ToString(), Line(e)),
        SocketException e => new(OfSocket(e), e.SocketErrorCode.ToString(), Line(e)),
        TimeoutRejectedException or TimeoutException or OperationCanceledException =>
            new(FailureKind.TimedOut, nameof(FailureKind.TimedOut), "No complete answer came in time."),
        IOException => new(FailureKind.ConnectionLost, Name(exception), Line(exception)),
        XmlException or JsonException => new(FailureKind.Unreadable, Name(exception), "The answer could not be understood."),
        _ => new(FailureKind.Unexpected, Name(exception), Line(exception)),
    };

    private static AwsFailure OfService(AmazonServiceException e)
    {
        // Without a status no answer came: the SDK wraps the transport's exception.
        if (e.StatusCode == 0 && string.IsNullOrEmpty(e.ErrorCode) && e.InnerException is { } inner)
        {
            return Read(inner);
        }

        var code = string.IsNullOrEmpty(e.ErrorCode) ? $"Http{(int)e.StatusCode}" : e.ErrorCode;
        var kind = ErrorCodes.KindOf(e.ErrorCode)
            ?? (e.Retryable is { Throttling: true } ? FailureKind.Throttled : OfStatus(e.StatusCode));
        return new(kind, code, Line(e), RetryAfterHeader.Read(e), e.RequestId);
    }

    /// <summary>The SDK throws this while it looks for credentials, which is before the call itself goes out.</summary>
    private static AwsFailure BeforeSending(AmazonClientException e) => e.InnerException switch
    {
        AmazonServiceException or HttpRequestException or IOException or TimeoutException or OperationCanceledException =>
            Read(e.InnerException).BeforeSending(),
        _ => new(FailureKind.CredentialsMissing, Name(e), Line(e)),
    };

    private static FailureKind OfStatus(HttpStatusCode status) => (int)status switch
    {
        429 => FailureKind.Throttled,
        401 or 403 => FailureKind.AccessDenied,
        408 => FailureKind.TimedOut,
        >= 500 => FailureKind.ServerFault,
        >= 400 => FailureKind.Other,
        _ => FailureKind.Unreadable,
    };

    /// <summary>Only these ends are certain to come before the first byte of the request.</summary>
    private static FailureKind OfHttp(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => FailureKind.NeverSent,
        HttpRequestError.InvalidResponse => FailureKind.Unreadable,
        _ => FailureKind.ConnectionLost,
    };

    private static FailureKind OfSocket(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable
            or SocketError.NetworkUnreachable => FailureKind.NeverSent,
        _ => FailureKind.ConnectionLost,
    };

    private static string Name(Exception e) => e.GetType().Name;

    /// <summary>A proxy's page may arrive as a message; a log wants a line.</summary>
    private static string Line(Exception e)
    {
        var message = e.Message.AsSpan().Trim();
        var end = message.IndexOfAny('\r', '\n');
        var line = end < 0 ? message : message[..end].TrimEnd();
        return line.Length <= LongestMessage ? line.ToString() : $"{line[..(LongestMessage - 1)]}…";
    }
}
