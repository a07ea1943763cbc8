using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>Trap 1: the SDK would repeat by itself, ten times after one reset, writes included. Polly alone decides.</summary>
public sealed class NoRetriesTests
{
    public static TheoryData<string> Operations => ServiceOperation.Names;

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Operations))]
    public async Task Request_on_a_pooled_connection_that_is_reset_is_sent_once(string name)
    {
        var ct = TestContext.Current.CancellationToken;
        var operation = ServiceOperation.Named(name);
        await using var server = new RawServer(RawServer.Reply(200, operation.EmptyAnswer), RawServer.Reset);
        await operation.SendAsync(server.Serve, ct);

        var failure = AwsFailure.From(await Assert.ThrowsAnyAsync<Exception>(() => operation.SendAsync(server.Serve, ct)));

        Assert.Equal(FailureKind.ConnectionLost, failure.Kind);
        Assert.Equal(2, server.Requests.Length);
        Assert.Equal(1, server.Connections);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Operations))]
    public async Task Request_whose_connection_closes_without_an_answer_is_sent_once(string name)
    {
        var ct = TestContext.Current.CancellationToken;
        var operation = ServiceOperation.Named(name);
        await using var server = new RawServer(RawServer.Reply(200, operation.EmptyAnswer), RawServer.Close);
        await operation.SendAsync(server.Serve, ct);

        var failure = AwsFailure.From(await Assert.ThrowsAnyAsync<Exception>(() => operation.SendAsync(server.Serve, ct)));

        Assert.Equal(FailureKind.ConnectionLost, failure.Kind);
        Assert.Equal(2, server.Requests.Length);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("ECS UpdateService", 500, "{\"__type\":\"ServerException\"}", FailureKind.ServerFault)]
    [InlineData("ECS UpdateService", 400, "{\"__type\":\"ThrottlingException\"}", FailureKind.Throttled)]
    [InlineData("ECS UpdateService", 503, "", FailureKind.ServerFault)]
    [InlineData("ECS UpdateService", 429, "", FailureKind.Throttled)]
    [InlineData("RDS StopDBInstance", 500, "<html>no", FailureKind.ServerFault)]
    [InlineData("RDS StopDBInstance", 400, "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>", FailureKind.Throttled)]
    [InlineData("RDS DescribeDBInstances", 502, "", FailureKind.ServerFault)]
    [InlineData("CloudWatch PutMetricAlarm", 504, "", FailureKind.ServerFault)]
    public async Task Request_that_is_answered_with_an_error_is_sent_once(string name, int status, string body, FailureKind kind)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(RawServer.Reply(status, body));

        var thrown = await Assert.ThrowsAnyAsync<AmazonServiceException>(
            () => ServiceOperation.Named(name).SendAsync(server.Serve, ct));

        Assert.Equal(kind, AwsFailure.From(thrown).Kind);
        Assert.Single(server.Requests);
    }

    [Fact(Timeout = 30_000)]
    public async Task Redirect_is_not_followed()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var elsewhere = new RawServer();
        await using var server = new RawServer(RawServer.Reply(307, "", $"Location: {elsewhere.Url}"));

        await Assert.ThrowsAnyAsync<AmazonServiceException>(
            () => ServiceOperation.Named("ECS UpdateService").SendAsync(server.Serve, ct));

        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact(Timeout = 30_000)]
    public async Task Request_after_an_idle_connection_was_closed_goes_through_on_another()
    {
        var ct = TestContext.Current.CancellationToken;
        var operation = ServiceOperation.Named("ECS UpdateService");
        await using var server = new RawServer(RawServer.ReplyAndClose(200, "{}"));
        await operation.SendAsync(server.Serve, ct);
        await server.ConnectionClosedAsync(ct);

        await operation.SendAsync(server.Serve, ct);

        Assert.Equal(2, server.Requests.Length);
        Assert.Equal(2, server.Connections);
    }

    [Fact(Timeout = 30_000)]
    public async Task Connection_that_is_refused_counts_as_never_sent()
    {
        var ct = TestContext.Current.CancellationToken;
        // A port that is taken but not listened to refuses, and nobody else can come to listen there.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => ServiceOperation.Named("ECS UpdateService").SendAsync(
            config => AmazonClientDefaults.Apply(config).ServiceURL = $"http://{deaf.LocalEndPoint}", ct));

        Assert.Equal(FailureKind.NeverSent, AwsFailure.From(thrown).Kind);
    }
}
