using Amazon.ECS;
using Amazon.ECS.Model;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>A real client behind its pipeline, on sockets: what arrives at the other end.</summary>
public sealed class WholeWayTests
{
    private static readonly CallOptions Quick = new() { FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(5) };
    private static readonly Turn Well = RawServer.Reply(200, "{}");
    private static readonly Turn Broken = RawServer.Reply(500, "<html>");
    private static readonly Turn Throttled = RawServer.Reply(400, """{"__type":"ThrottlingException","message":"Rate exceeded"}""");

    [Fact(Timeout = 30_000)]
    public async Task Write_whose_connection_breaks_arrives_once_and_is_ambiguous()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(Well, RawServer.Reset);
        using var client = Guarded(server);
        await UpdateAsync(client, ct);

        var thrown = await Assert.ThrowsAsync<AwsCallException>(() => UpdateAsync(client, ct));

        Assert.Equal(FailureKind.Ambiguous, thrown.Failure.Kind);
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact(Timeout = 30_000)]
    public async Task Write_that_is_answered_with_500_arrives_once_and_is_ambiguous()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(Broken);
        using var client = Guarded(server);

        var thrown = await Assert.ThrowsAsync<AwsCallException>(() => UpdateAsync(client, ct));

        Assert.Equal((FailureKind.Ambiguous, "Http500", "r-1"), (thrown.Failure.Kind, thrown.Failure.Code, thrown.Failure.RequestId));
        Assert.Single(server.Requests);
    }

    [Fact(Timeout = 30_000)]
    public async Task Write_that_is_throttled_arrives_again()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(Throttled, Throttled, Well);
        using var client = Guarded(server);

        await UpdateAsync(client, ct);

        Assert.Equal(3, server.Requests.Length);
    }

    [Fact(Timeout = 30_000)]
    public async Task Read_comes_through_whatever_befalls_it_on_the_way()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(
            Throttled, RawServer.Reset, Broken, RawServer.BreakOff(200, "{\"services\":["), RawServer.Reply(200, "<html>"), Well);
        using var client = Guarded(server);

        await client.ReadAsync("DescribeServices", (ecs, token) => ecs.DescribeServicesAsync(new() { Services = ["s"] }, token), ct);

        Assert.Equal(6, server.Requests.Length);
    }

    [Fact(Timeout = 30_000)]
    public async Task Write_that_gets_no_answer_in_time_arrives_once_and_is_ambiguous()
    {
        var (ct, time) = (TestContext.Current.CancellationToken, new FakeTimeProvider());
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(RawServer.Stall(200, "{", stalled));
        using var client = Guarded(server, time);
        var call = UpdateAsync(client, ct);
        await stalled.Task;

        time.Advance(Quick.AttemptTimeout);

        var thrown = await Assert.ThrowsAsync<AwsCallException>(() => call);

        Assert.Equal(FailureKind.Ambiguous, thrown.Failure.Kind);
        Assert.Single(server.Requests);
    }

    private static GuardedClient<IAmazonECS> Guarded(RawServer server, TimeProvider? time = null)
    {
        var config = new AmazonECSConfig();
        server.Serve(config);
        return new(
            new AmazonECSClient(ServiceOperation.Keys, config),
            new CallPipeline(Bench.Target, Quick, time ?? TimeProvider.System, () => 0.5));
    }

    private static Task<UpdateServiceResponse> UpdateAsync(GuardedClient<IAmazonECS> client, CancellationToken ct) =>
        client.WriteAsync("UpdateService", (ecs, token) => ecs.UpdateServiceAsync(new() { Service = "s", DesiredCount = 0 }, token), WritePermit.Until(ct));
}
