using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>DynamoDB and STS come from packages, and are held to the same as the product's own clients.</summary>
public sealed class PackageClientTests
{
    public static TheoryData<string> Services => PackageClients.Names;

    [Theory]
    [MemberData(nameof(Services))]
    public void Defaults_leave_the_sdk_nothing_to_repeat(string service)
    {
        var config = AmazonClientDefaults.Apply(PackageClients.Config(service));

        Assert.Equal((0, 0), (config.MaxErrorRetry, config.MaxStaleConnectionRetries));
        Assert.Same(BufferingHttpClientFactory.Shared, config.HttpClientFactory);
    }

    [Fact]
    public void Configurations_of_our_own_have_the_defaults_from_the_start() =>
        Assert.All(ServiceOperation.All, operation =>
        {
            var config = operation.Config();
            Assert.Equal((0, 0), (config.MaxErrorRetry, config.MaxStaleConnectionRetries));
            Assert.Same(BufferingHttpClientFactory.Shared, config.HttpClientFactory);
        });

    [Fact]
    public void Transport_that_is_already_chosen_stays()
    {
        using var transport = new MemoryTransport(200, "");
        var chosen = new BufferingHttpClientFactory(transport);
        var config = PackageClients.Config("STS");
        config.HttpClientFactory = chosen;

        Assert.Same(chosen, AmazonClientDefaults.Apply(config).HttpClientFactory);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Services))]
    public async Task Request_on_a_pooled_connection_that_is_reset_is_sent_once(string service)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(RawServer.Reply(400, ""), RawServer.Reset);
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => PackageClients.SendAsync(service, server.Serve, ct));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => PackageClients.SendAsync(service, server.Serve, ct));

        Assert.Equal(FailureKind.ConnectionLost, AwsFailure.From(thrown).Kind);
        Assert.Equal(2, server.Requests.Length);
        Assert.Equal(1, server.Connections);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Services))]
    public async Task Body_that_does_not_end_is_given_up_when_the_clients_time_is_over(string service)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(RawServer.Reply(400, ""), RawServer.Stall(200, ""));
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => PackageClients.SendAsync(service, server.Serve, ct));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(
            () => PackageClients.SendAsync(service, server.ServeFor(TimeSpan.FromMilliseconds(500)), ct));

        Assert.Equal(FailureKind.TimedOut, AwsFailure.From(thrown).Kind);
        Assert.InRange(server.Requests.Length, 1, 2);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Page_or_nothing_in_place_of_an_error_is_read_by_its_status(string service)
    {
        (int Status, FailureKind Kind)[] expected =
        [
            (403, FailureKind.AccessDenied), (404, FailureKind.Other), (429, FailureKind.Throttled), (500, FailureKind.ServerFault),
            (502, FailureKind.ServerFault), (503, FailureKind.ServerFault),
        ];
        foreach (var (status, kind) in expected)
        {
            foreach (var body in new[] { "", "<html><body>nginx<br></body></html>", "Not Found" })
            {
                var failure = await FailureAsync(service, new MemoryTransport(status, body));

                Assert.True(kind == failure.Kind, $"{status} '{body}': {failure}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Throttling_is_known_with_the_wait_that_aws_asks_for(string service)
    {
        var body = service is "STS"
            ? "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>"
            : """{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"Rate exceeded"}""";

        var failure = await FailureAsync(service, new MemoryTransport(400, body, ("Retry-After", "7")));

        Assert.Equal((FailureKind.Throttled, TimeSpan.FromSeconds(7)), (failure.Kind, failure.RetryAfter));
    }

    private static async Task<AwsFailure> FailureAsync(string service, MemoryTransport transport)
    {
        using (transport)
        {
            return AwsFailure.From(await Assert.ThrowsAnyAsync<Exception>(
                () => PackageClients.SendAsync(service, transport.Serve, TestContext.Current.CancellationToken)));
        }
    }
}
