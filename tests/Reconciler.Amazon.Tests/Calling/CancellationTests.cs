using System.Net;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>A caller's cancellation is never mistaken for a failure of AWS's, wherever it strikes.</summary>
public sealed class CancellationTests
{
    private static readonly CallOptions Narrow = new()
    {
        Concurrency = 1,
        BreakerMinimumAttempts = 2,
        Rates = new("ECS", new(1000, 1000), new Dictionary<string, RequestRate> { ["Rare"] = new(1, 0.001) }),
    };

    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Call_cancelled_before_it_begins_is_not_sent(CallIntent intent)
    {
        var bench = new Bench(Narrow);
        var cancelled = new CancellationToken(canceled: true);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => intent is CallIntent.Read ? bench.Read(ct: cancelled) : bench.Write(ct: cancelled));

        Assert.Equal(cancelled, thrown.CancellationToken);
        Assert.Empty(bench.Service.Sent);
        Assert.Empty(bench.Log.Attempts);
    }

    [Theory]
    [InlineData("Rare")]
    [InlineData("UpdateService")]
    public async Task Call_cancelled_in_a_queue_is_not_sent(string operation)
    {
        // "Rare" waits for its rate, the other for the one request that may be under way.
        var bench = new Bench(Narrow);
        await bench.Finish(bench.Write("Rare"));
        using var holding = new CancellationTokenSource();
        bench.Service.Then(ScriptedService.Never);
        var held = bench.Write("DescribeTasks", holding.Token);
        using var patience = new CancellationTokenSource();
        var queued = bench.Write(operation, patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued.WaitAsync(Bench.Patience));
        Assert.Equal(2, bench.Service.Sent.Length);
        Assert.Equal((0, null), (bench.Log.Ends.Last().Attempts, bench.Log.Ends.Last().Failure));
        await holding.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held.WaitAsync(Bench.Patience));
        Assert.Equal("ok", await bench.Finish(bench.Write()));
    }

    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Call_cancelled_under_way_ends_at_once_and_is_not_repeated(CallIntent intent)
    {
        var bench = new Bench(Narrow);
        bench.Service.Then(ScriptedService.Never);
        using var patience = new CancellationTokenSource();
        var call = intent is CallIntent.Read ? bench.Read(ct: patience.Token) : bench.Write(ct: patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Bench.Patience));
        Assert.Single(bench.Service.Sent);
        var attempt = Assert.Single(bench.Log.Attempts);
        Assert.True(attempt.Cancelled);
        Assert.Null(attempt.Failure);
        Assert.Null(Assert.Single(bench.Log.Ends).Failure);
    }

    [Fact]
    public async Task Call_that_does_not_listen_is_left_alone_when_it_is_cancelled()
    {
        var bench = new Bench(Narrow);
        bench.Service.Then(_ => new TaskCompletionSource<string>().Task);
        using var patience = new CancellationTokenSource();
        var call = bench.Write(ct: patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Bench.Patience));
        Assert.Equal("ok", await bench.Finish(bench.Write()));
    }

    [Fact]
    public async Task Call_cancelled_in_the_wait_before_a_repeat_is_not_repeated()
    {
        var bench = new Bench(Narrow);
        bench.Service.Then(Faults.Throttled("10"));
        using var patience = new CancellationTokenSource();
        var call = bench.Write(ct: patience.Token);
        await bench.Run(TimeSpan.FromSeconds(5));

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Bench.Patience));
        await bench.Run(TimeSpan.FromSeconds(20));
        Assert.Single(bench.Service.Sent);
    }

    /// <summary>A handler may see the cancellation as a broken connection before it sees it as one.</summary>
    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Connection_that_the_cancellation_broke_is_a_cancellation(CallIntent intent)
    {
        var bench = new Bench(Narrow);
        using var patience = new CancellationTokenSource();
        bench.Service.Then(_ =>
        {
            patience.Cancel();
            return Task.FromException<string>(new IOException("The operation was aborted."));
        });

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => intent is CallIntent.Read ? bench.Read(ct: patience.Token) : bench.Write(ct: patience.Token));

        Assert.Equal(patience.Token, thrown.CancellationToken);
        Assert.Single(bench.Service.Sent);
    }

    /// <summary>What AWS has answered stands: it is known, so it is not thrown away.</summary>
    [Fact]
    public async Task Refusal_that_came_before_the_cancellation_was_seen_is_a_refusal()
    {
        var bench = new Bench(Narrow);
        using var patience = new CancellationTokenSource();
        var answered = new TaskCompletionSource<string>();
        bench.Service.Then(_ => answered.Task);
        var call = bench.Write(ct: patience.Token);

        answered.SetException(Faults.Code("AccessDeniedException"));
        await patience.CancelAsync();

        Assert.Equal(FailureKind.AccessDenied, (await Bench.FailureNow(call)).Kind);
    }

    [Fact]
    public async Task Cancellations_never_open_the_circuit()
    {
        var bench = new Bench(Narrow);
        for (var i = 0; i < 10; i++)
        {
            bench.Service.Then(ScriptedService.Never);
            using var patience = new CancellationTokenSource();
            var call = bench.Read(ct: patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Bench.Patience));
        }

        Assert.Empty(bench.Log.Circuit);
        Assert.Equal("ok", await bench.Finish(bench.Read()));
    }

    /// <summary>The SDK's own timeout is no cancellation of the caller's, although it looks like one.</summary>
    [Fact]
    public async Task Cancellation_that_the_caller_did_not_ask_for_is_a_timeout()
    {
        var bench = new Bench(Narrow with { Retries = 0 });
        bench.Service.Then(new TaskCanceledException());

        Assert.Equal(FailureKind.TimedOut, (await bench.Failure(bench.Read())).Kind);
    }

    [Fact]
    public async Task Call_cancelled_while_the_circuit_is_open_ends_all_the_same()
    {
        var bench = new Bench(Narrow with { Retries = 0 });
        for (var i = 0; i < 2; i++)
        {
            bench.Service.Then(Faults.Code("InternalFailure", HttpStatusCode.InternalServerError));
            await bench.Failure(bench.Read());
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Read(ct: new(canceled: true)));
    }
}
