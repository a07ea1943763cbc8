using System.Net;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>
/// From outside in: total timeout, retry, circuit breaker, request buckets, concurrency limit, attempt timeout. Each test
/// would see another end if two neighbours changed places.
/// </summary>
public sealed class StrategyOrderTests
{
    private static readonly ServiceRates Slow = new("ECS", new(1, 0.5), new Dictionary<string, RequestRate>());
    private static readonly ServiceRates Free = new("ECS", new(1000, 1000), new Dictionary<string, RequestRate>());

    /// <summary>Retry outside the total timeout would begin it anew with each attempt.</summary>
    [Fact]
    public async Task Total_timeout_is_outside_of_the_retry()
    {
        var bench = new Bench(new CallOptions { TotalTimeout = TimeSpan.FromSeconds(8), Retries = 100, BreakerMinimumAttempts = 1000, Rates = Free });
        bench.Service.Otherwise = static _ => Task.FromException<string>(Faults.Throttled("3"));
        var call = bench.Read();
        await bench.Run(TimeSpan.FromSeconds(8));

        await Bench.FailureNow(call);

        Assert.Equal(TimeSpan.FromSeconds(8), Assert.Single(bench.Log.Ends).Duration);
        Assert.Equal(3, bench.Service.Sent.Length);
    }

    /// <summary>A breaker outside the retry would count one failure for all the attempts of a call.</summary>
    [Fact]
    public async Task Retry_is_outside_of_the_breaker()
    {
        var bench = new Bench(new CallOptions { Retries = 9, BreakerMinimumAttempts = 3, Rates = Free });
        bench.Service.Otherwise = static _ => Task.FromException<string>(Faults.Code("InternalFailure", HttpStatusCode.InternalServerError));

        var failure = await bench.Failure(bench.Read());

        Assert.Equal(FailureKind.CircuitOpen, failure.Kind);
        Assert.Equal(3, bench.Service.Sent.Length);
    }

    /// <summary>A breaker inside the buckets would let calls queue only to tell them that the circuit is open.</summary>
    [Fact]
    public async Task Breaker_is_outside_of_the_buckets()
    {
        var bench = new Bench(new CallOptions { Retries = 0, BreakerMinimumAttempts = 2, Rates = Slow, BreakDuration = TimeSpan.FromMinutes(5) });
        for (var i = 0; i < 2; i++)
        {
            bench.Service.Then(new HttpRequestException(HttpRequestError.ConnectionError));
            await bench.Failure(bench.Read());
        }

        var turnedAway = Enumerable.Range(0, 5).Select(_ => bench.Read()).ToArray();

        Assert.All(turnedAway, call => Assert.True(call.IsFaulted));
        Assert.All(bench.Log.Ends.Skip(2), end => Assert.Equal((TimeSpan.Zero, FailureKind.CircuitOpen), (end.Duration, end.Failure!.Kind)));
    }

    /// <summary>Buckets inside the concurrency limit would let calls that wait for a slow operation's rate block the quick one.</summary>
    [Fact]
    public async Task Buckets_are_outside_of_the_concurrency_limit()
    {
        var rates = new ServiceRates("ECS", new(1, 0.01), new Dictionary<string, RequestRate> { ["DescribeServices"] = new(100, 100) });
        var bench = new Bench(new CallOptions { Concurrency = 1, Rates = rates, TotalTimeout = TimeSpan.FromMinutes(10) });
        await bench.Finish(bench.Write());
        var queued = bench.Write();

        Assert.Equal("ok", await bench.Read().WaitAsync(Bench.Patience));

        Assert.False(queued.IsCompleted);
        Assert.Equal("ok", await bench.Finish(queued));
    }

    /// <summary>An attempt timeout outside the concurrency limit would strike calls that were not even sent.</summary>
    [Fact]
    public async Task Concurrency_limit_is_outside_of_the_attempt_timeout()
    {
        var bench = new Bench(new CallOptions { Concurrency = 1, AttemptTimeout = TimeSpan.FromSeconds(10), Rates = Free, Retries = 0 });
        bench.Service.Then(bench.Service.After(TimeSpan.FromSeconds(9)));
        bench.Service.Then(bench.Service.After(TimeSpan.FromSeconds(9)));

        var (first, second) = (bench.Write(), bench.Write());

        Assert.Equal("ok", await bench.Finish(first));
        await bench.Service.Arrived(2);
        Assert.Equal("ok", await bench.Finish(second));
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(9)], bench.Service.Sent);
    }

    /// <summary>A limit outside the retry would hold a place while a call only waits to try again.</summary>
    [Fact]
    public async Task Wait_before_a_repeat_takes_no_place_among_those_under_way()
    {
        var bench = new Bench(new CallOptions { Concurrency = 1, Rates = Free });
        bench.Service.Then(Faults.Throttled("10"));
        var waiting = bench.Write();

        Assert.Equal("ok", await bench.Finish(bench.Write()));

        Assert.False(waiting.IsCompleted);
        Assert.Equal("ok", await bench.Finish(waiting));
    }

    /// <summary>Each repeat takes a token of its own: buckets outside the retry would let repeats go past the rate.</summary>
    [Fact]
    public async Task Repeats_queue_for_the_rate_as_well()
    {
        var bench = new Bench(new CallOptions { Rates = Slow with { Default = new(10, 0.5) }, RateShare = 1, LongestDelay = TimeSpan.FromMilliseconds(20) });
        bench.Service.Then(Faults.Throttled(), Faults.Throttled());

        await bench.Finish(bench.Write());

        // A throttling empties the bucket, so that each repeat waits for the refill of 2 seconds.
        Assert.Equal([0, 2, 4], bench.Service.Sent.Select(at => Math.Round(at.TotalSeconds, 1)));
    }
}
