using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>
/// Trap 2: by itself the SDK's timeout, and even the caller's token, end at the headers, and a body may trickle in for as
/// long as it likes. The servers here never send the rest: without the buffering these tests run into their limits.
/// </summary>
public sealed class SlowBodyTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string, int, string> Bodies => new()
    {
        { "ECS DescribeServices", 200, "{\"services\":[" },
        { "ECS UpdateService", 500, "{\"__type\":" },
        { "RDS DescribeDBInstances", 200, "<DescribeDBInstancesResponse>" },
        { "RDS StopDBInstance", 400, "<ErrorResponse>" },
    };

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Bodies))]
    public async Task Body_that_does_not_end_is_given_up_when_the_clients_time_is_over(string name, int status, string begun)
    {
        var (ct, operation) = (TestContext.Current.CancellationToken, ServiceOperation.Named(name));
        await using var server = new RawServer(RawServer.Reply(200, operation.EmptyAnswer), RawServer.Stall(status, begun));
        await operation.SendAsync(server.Serve, ct);

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => operation.SendAsync(server.ServeFor(Short), ct));

        Assert.Equal(FailureKind.TimedOut, AwsFailure.From(thrown).Kind);
        Assert.InRange(server.Requests.Length, 1, 2);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Bodies))]
    public async Task Body_that_does_not_end_is_given_up_when_the_caller_cancels(string name, int status, string begun)
    {
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(RawServer.Stall(status, begun, stalled));
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var call = ServiceOperation.Named(name).SendAsync(server.Serve, caller.Token);
        await stalled.Task;

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact(Timeout = 30_000)]
    public async Task Headers_that_do_not_come_are_given_up_too()
    {
        var (ct, operation) = (TestContext.Current.CancellationToken, ServiceOperation.Named("RDS StopDBInstance"));
        await using var server = new RawServer(RawServer.Reply(200, operation.EmptyAnswer), static async (_, stopped) =>
        {
            await Task.Delay(Timeout.Infinite, stopped);
            return false;
        });
        await operation.SendAsync(server.Serve, ct);

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => operation.SendAsync(server.ServeFor(Short), ct));

        Assert.Equal(FailureKind.TimedOut, AwsFailure.From(thrown).Kind);
        Assert.InRange(server.Requests.Length, 1, 2);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("ECS DescribeServices", "{\"services\":[")]
    [InlineData("RDS DescribeDBInstances", "<DescribeDBInstancesResponse>")]
    public async Task Body_that_breaks_off_is_a_lost_connection_and_no_answer(string name, string begun)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new RawServer(RawServer.BreakOff(200, begun));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => ServiceOperation.Named(name).SendAsync(server.Serve, ct));

        Assert.Equal(FailureKind.ConnectionLost, AwsFailure.From(thrown).Kind);
        Assert.Single(server.Requests);
    }
}
