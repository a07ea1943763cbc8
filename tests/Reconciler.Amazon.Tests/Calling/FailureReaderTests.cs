using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>Failures are told by the exception's type, AWS's code and the status; never by a message.</summary>
public sealed class FailureReaderTests
{
    public static TheoryData<string, Exception, FailureKind> Exceptions => new()
    {
        { "code before status", Faults.Code("ThrottlingException", HttpStatusCode.InternalServerError), FailureKind.Throttled },
        { "status where the code is unknown", Faults.Code("SomethingUnheardOf", HttpStatusCode.BadGateway), FailureKind.ServerFault },
        { "429", Faults.Code("Http429", HttpStatusCode.TooManyRequests), FailureKind.Throttled },
        { "403", Faults.Code("Http403", HttpStatusCode.Forbidden), FailureKind.AccessDenied },
        { "bare 404", Faults.Code("Http404", HttpStatusCode.NotFound), FailureKind.Other },
        { "bare 404 without a code", new AmazonServiceException("x") { StatusCode = HttpStatusCode.NotFound }, FailureKind.Other },
        { "408", Faults.Code("Http408", HttpStatusCode.RequestTimeout), FailureKind.TimedOut },
        { "302", Faults.Code("Http302", HttpStatusCode.Found), FailureKind.Unreadable },
        { "wrapped transport", new AmazonServiceException("x", new HttpRequestException(HttpRequestError.ConnectionError)), FailureKind.NeverSent },
        { "wrapped reset", new AmazonServiceException("x", new IOException("reset")), FailureKind.ConnectionLost },
        { "marked as throttling", new Marked(), FailureKind.Throttled },
        { "no credentials", new AmazonClientException("x"), FailureKind.CredentialsMissing },
        { "assume role denied", new AmazonClientException("x", Faults.Code("AccessDenied", HttpStatusCode.Forbidden)), FailureKind.AccessDenied },
        { "assume role timed out", new AmazonClientException("x", new TimeoutException()), FailureKind.NeverSent },
        { "assume role throttled", new AmazonClientException("x", Faults.Throttled()), FailureKind.Throttled },
        { "circuit", new BrokenCircuitException("x", TimeSpan.FromSeconds(3)), FailureKind.CircuitOpen },
        { "queue full", new RateLimiterRejectedException("x"), FailureKind.NeverSent },
        { "timeout of Polly's", new TimeoutRejectedException(), FailureKind.TimedOut },
        { "response cut off", new HttpRequestException(HttpRequestError.ResponseEnded), FailureKind.ConnectionLost },
        { "response is no HTTP", new HttpRequestException(HttpRequestError.InvalidResponse), FailureKind.Unreadable },
        { "http of no kind", new HttpRequestException("x"), FailureKind.ConnectionLost },
        { "socket refused", new SocketException((int)SocketError.ConnectionRefused), FailureKind.NeverSent },
        { "socket unreachable", new SocketException((int)SocketError.HostUnreachable), FailureKind.NeverSent },
        { "socket reset", new SocketException((int)SocketError.ConnectionReset), FailureKind.ConnectionLost },
        { "socket timed out", new SocketException((int)SocketError.TimedOut), FailureKind.ConnectionLost },
        { "defect", new InvalidOperationException("x"), FailureKind.Unexpected },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Exception_is_read_by_its_type_code_and_status(string what, Exception exception, FailureKind kind)
    {
        var failure = AwsFailure.From(exception);

        Assert.True(failure.Kind == kind, $"{what}: {failure}");
        Assert.NotEmpty(failure.Code);
        Assert.NotEmpty(failure.ToString());
    }

    [Fact]
    public void Failure_of_a_call_is_its_own()
    {
        var failure = new AwsFailure(FailureKind.Conflict, "ConcurrentUpdateException", "busy");

        Assert.Same(failure, AwsFailure.From(new AwsCallException(Bench.Target, "PutScalingPolicy", failure, null)));
    }

    [Fact]
    public void Code_request_id_and_wait_are_kept()
    {
        var failure = AwsFailure.From(Faults.Throttled("7"));

        Assert.Equal(("ThrottlingException", "request-1", TimeSpan.FromSeconds(7)), (failure.Code, failure.RequestId, failure.RetryAfter));
        Assert.Equal(TimeSpan.FromSeconds(3), AwsFailure.From(new BrokenCircuitException("x", TimeSpan.FromSeconds(3))).RetryAfter);
    }

    [Theory]
    [InlineData("Rate exceeded", "Rate exceeded")]
    [InlineData("  first\r\nsecond", "first")]
    [InlineData("\n\n<html>\n<body>", "<html>")]
    public void Message_is_its_first_line(string message, string expected) =>
        Assert.Equal(expected, AwsFailure.From(new IOException(message)).Message);

    [Fact]
    public void Message_that_is_too_long_is_cut()
    {
        var message = AwsFailure.From(new IOException(new string('x', 5000))).Message;

        Assert.Equal(300, message.Length);
        Assert.EndsWith("x…", message, StringComparison.Ordinal);
    }

    /// <summary>Every kind, so that a new one is thought about here.</summary>
    [Fact]
    public void Every_kind_says_what_may_be_done_after_it()
    {
        (FailureKind Kind, bool Transient, bool MayHaveApplied, bool BlamesService)[] expected =
        [
            (FailureKind.Throttled, true, false, false), (FailureKind.NeverSent, true, false, true),
            (FailureKind.TimedOut, true, false, true), (FailureKind.ConnectionLost, true, false, true),
            (FailureKind.ServerFault, true, false, true), (FailureKind.Unreadable, true, false, true),
            (FailureKind.Ambiguous, true, true, true), (FailureKind.CircuitOpen, true, false, false),
            (FailureKind.CredentialsMissing, false, false, false), (FailureKind.CredentialsRejected, false, false, false),
            (FailureKind.AccessDenied, false, false, false), (FailureKind.NotFound, false, false, false),
            (FailureKind.WrongState, false, false, false), (FailureKind.Conflict, false, false, false),
            (FailureKind.ConditionFailed, false, false, false), (FailureKind.LimitReached, false, false, false),
            (FailureKind.Unsupported, false, false, false), (FailureKind.Invalid, false, false, false),
            (FailureKind.Other, false, false, false), (FailureKind.Unexpected, false, false, false),
        ];

        Assert.Equal(expected, Enum.GetValues<FailureKind>().Select(kind => new AwsFailure(kind, "c", "m"))
            .Select(failure => (failure.Kind, failure.IsTransient, failure.MayHaveApplied, failure.BlamesService)));
    }

    /// <summary>What does not say for sure that nothing was changed, is ambiguous when it befalls a write; the rest stays.</summary>
    [Fact]
    public void Failure_of_a_write_is_ambiguous_unless_it_says_that_nothing_was_changed()
    {
        FailureKind[] open = [FailureKind.TimedOut, FailureKind.ConnectionLost, FailureKind.ServerFault, FailureKind.Unreadable, FailureKind.Ambiguous, FailureKind.Unexpected];

        Assert.All(Enum.GetValues<FailureKind>(), kind => Assert.Equal(
            open.Contains(kind) ? FailureKind.Ambiguous : kind, new AwsFailure(kind, "c", "m").OfWrite().Kind));
    }

    /// <summary>Also if a failure of a write had not been read as one of a write.</summary>
    [Fact]
    public void Only_what_changed_nothing_for_sure_may_be_repeated_blindly()
    {
        FailureKind[] safe = [FailureKind.Throttled, FailureKind.NeverSent];
        FailureKind[] harmless = [.. safe, FailureKind.TimedOut, FailureKind.ConnectionLost, FailureKind.ServerFault, FailureKind.Unreadable];

        Assert.All(Enum.GetValues<FailureKind>(), kind =>
        {
            Assert.Equal(safe.Contains(kind), new CallProgress("UpdateService", CallIntent.Write, default).MayRepeat(new(kind, "c", "m")));
            Assert.Equal(harmless.Contains(kind), new CallProgress("ListTasks", CallIntent.Read, default).MayRepeat(new(kind, "c", "m")));
        });
    }

    private sealed class Marked() : AmazonServiceException("x", ErrorType.Sender, "SomethingUnheardOf", "r", HttpStatusCode.BadRequest)
    {
        public override RetryableDetails Retryable => new(true);
    }
}
