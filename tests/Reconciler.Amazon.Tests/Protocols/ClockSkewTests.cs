using System.Globalization;
using Amazon.Runtime;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>
/// The SDK signs by the clock of the endpoint, as the dates of its answers tell it. Each test has an endpoint of its own,
/// since that knowledge is the whole process's.
/// </summary>
public sealed class ClockSkewTests
{
    [Fact]
    public async Task Clock_that_is_off_is_put_right_by_the_first_answer()
    {
        var there = DateTimeOffset.UtcNow.AddHours(3);
        using var transport = new MemoryTransport(
            403, """{"__type":"InvalidSignatureException"}""", ("Date", there.ToString("r", CultureInfo.InvariantCulture)));

        var signed = await SignedTwiceAsync(transport, "http://early.test/");

        Assert.InRange(signed - there, TimeSpan.FromSeconds(-30), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Date_at_the_end_of_the_calendar_does_not_stop_later_calls()
    {
        var here = DateTimeOffset.UtcNow;
        using var transport = new MemoryTransport(502, "", ("Date", "Fri, 31 Dec 9999 23:59:59 GMT"));

        var signed = await SignedTwiceAsync(transport, "http://last.test/");

        Assert.InRange(signed - here, TimeSpan.FromSeconds(-30), TimeSpan.FromMinutes(5));
    }

    /// <summary>When the second of two calls says that it was signed.</summary>
    private static async Task<DateTimeOffset> SignedTwiceAsync(MemoryTransport transport, string endpoint)
    {
        for (var call = 0; call < 2; call++)
        {
            await Assert.ThrowsAnyAsync<AmazonServiceException>(() => ServiceOperation.Named("ECS DescribeServices").SendAsync(
                config =>
                {
                    transport.Serve(config);
                    config.ServiceURL = endpoint;
                },
                TestContext.Current.CancellationToken));
        }
        return DateTimeOffset.ParseExact(
            transport.Sent[1].Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
