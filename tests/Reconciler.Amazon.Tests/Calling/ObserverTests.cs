using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>What a pass costs of AWS's rates is counted from what observers are told.</summary>
public sealed class ObserverTests
{
    [Fact]
    public async Task Every_request_and_wait_and_the_end_of_a_call_are_told()
    {
        var bench = new Bench();
        bench.Service.Then(Faults.Throttled("2"));
        bench.Service.Then(bench.Service.After(TimeSpan.FromSeconds(1)));

        await bench.Finish(bench.Write());

        var attempts = bench.Log.Attempts.ToArray();
        Assert.Equal([1, 2], attempts.Select(attempt => attempt.Attempt));
        Assert.Equal([FailureKind.Throttled, null], attempts.Select(attempt => attempt.Failure?.Kind));
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(1)], attempts.Select(attempt => attempt.Duration));
        Assert.All(attempts, attempt => Assert.Equal(
            (Bench.Target, "UpdateService", CallIntent.Write, false), (attempt.Target, attempt.Operation, attempt.Intent, attempt.Cancelled)));
        var retry = Assert.Single(bench.Log.Retries);
        Assert.Equal((1, TimeSpan.FromSeconds(2), "UpdateService"), (retry.Attempt, retry.Delay, retry.Operation));
        var end = Assert.Single(bench.Log.Ends);
        Assert.Equal((2, TimeSpan.FromSeconds(3), null), (end.Attempts, end.Duration, end.Failure));
    }

    [Fact]
    public async Task Failed_call_ends_with_the_failure_that_its_caller_gets()
    {
        var bench = new Bench();
        bench.Service.Then(new IOException("reset"));

        var failure = await bench.Failure(bench.Write());

        Assert.Equal(failure, Assert.Single(bench.Log.Ends).Failure);
        Assert.Equal(failure, Assert.Single(bench.Log.Attempts).Failure);
    }

    [Fact]
    public async Task Requests_are_counted_by_operation_and_repeats_count_again()
    {
        var counts = new CallCounts();
        var bench = new Bench(observer: counts);
        bench.Service.Then(Faults.Throttled(), Faults.Throttled());

        await bench.Finish(bench.Read());
        await bench.Finish(bench.Read("ListTasks"));
        await bench.Finish(bench.Write());

        Assert.Equal((5, 3, 1, 0), (counts.Total, counts.Of("ECS", "DescribeServices"), counts.Of("ECS", "ListTasks"), counts.Of("RDS", "ListTasks")));
        Assert.Equal(
            ["ECS DescribeServices 3", "ECS ListTasks 1", "ECS UpdateService 1"],
            counts.Snapshot().Select(count => $"{count.Key} {count.Value}"));
        counts.Clear();
        Assert.Equal(0, counts.Total);
        Assert.Empty(counts.Snapshot());
    }

    [Fact]
    public async Task Calls_that_were_not_sent_are_not_counted()
    {
        var counts = new CallCounts();
        var bench = new Bench(
            new CallOptions { Retries = 0, BreakerMinimumAttempts = 2, Rates = new("ECS", new(1000, 1000), new Dictionary<string, RequestRate>()) },
            observer: counts);
        bench.Service.Otherwise = static _ => Task.FromException<string>(new IOException("reset"));

        for (var i = 0; i < 5; i++)
        {
            await bench.Failure(bench.Read());
        }

        Assert.Equal(2, counts.Total);
    }

    [Fact]
    public async Task Counts_of_many_at_once_are_exact()
    {
        var counts = new CallCounts();

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), TestContext.Current.CancellationToken, (i, _) =>
        {
            counts.Attempted(new(Bench.Target, $"Operation{i % 7}", CallIntent.Read, 1, TimeSpan.Zero, null, false));
            return ValueTask.CompletedTask;
        });

        Assert.Equal(2000, counts.Total);
        Assert.Equal(7, counts.Snapshot().Count);
    }

    /// <summary>An observer implements only what it wants to know.</summary>
    [Fact]
    public async Task Observer_that_wants_to_know_nothing_needs_to_say_nothing()
    {
        var bench = new Bench(new CallOptions { Retries = 1, BreakerMinimumAttempts = 2 }, observer: new Indifferent());
        bench.Service.Otherwise = static _ => Task.FromException<string>(new IOException("reset"));

        Assert.Equal(FailureKind.ConnectionLost, (await bench.Failure(bench.Read())).Kind);
    }

    private sealed class Indifferent : ICallObserver;
}
