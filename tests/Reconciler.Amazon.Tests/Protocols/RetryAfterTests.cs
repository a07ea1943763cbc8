using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>Trap 4: the wait that AWS asks for is on the exception's inner answer, in seconds or as a date.</summary>
public sealed class RetryAfterTests
{
    private const string At = "Sun, 01 Mar 2026 12:00:00 GMT";

    [Theory]
    [InlineData("ECS UpdateService", 429, "")]
    [InlineData("ECS DescribeServices", 400, """{"__type":"ThrottlingException"}""")]
    [InlineData("RDS DescribeDBInstances", 400, "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>")]
    [InlineData("RDS StopDBInstance", 503, "<html>")]
    public async Task Wait_comes_with_the_error_in_either_protocol(string name, int status, string body)
    {
        using var transport = new MemoryTransport(status, body, ("Retry-After", "7"));

        var failure = AwsFailure.From(await Assert.ThrowsAnyAsync<Exception>(
            () => ServiceOperation.Named(name).SendAsync(transport.Serve, TestContext.Current.CancellationToken)));

        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
    }

    [Theory]
    [InlineData("0", null, 0.0)]
    [InlineData("7", null, 7.0)]
    [InlineData("0.5", null, 0.5)]
    [InlineData("99999999999999999999", null, 86400.0)]
    [InlineData("Sun, 01 Mar 2026 12:00:30 GMT", At, 30.0)]
    [InlineData("Sun, 01 Mar 2026 11:59:59 GMT", At, null)]
    [InlineData("Sun, 01 Mar 2026 12:00:30 GMT", null, null)]
    [InlineData("Sun, 01 Mar 2026 12:00:30 GMT", "yesterday", null)]
    [InlineData("-7", null, null)]
    [InlineData("NaN", null, null)]
    [InlineData("Infinity", null, null)]
    [InlineData("soon", At, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void Header_is_seconds_or_a_date_after_the_answers_own(string? retryAfter, string? answeredAt, double? seconds) =>
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, RetryAfterHeader.Parse(retryAfter, answeredAt));
}
