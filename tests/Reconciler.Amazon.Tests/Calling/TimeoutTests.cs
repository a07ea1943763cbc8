using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class TimeoutTests
{
    private static readonly CallOptions Quick = new()
    {
        TotalTimeout = TimeSpan.FromSeconds(60),
        AttemptTimeout = TimeSpan.FromSeconds(10),
        BreakerMinimumAttempts = 100,
    };

    [Fact]
    public async Task Read_that_gets_no_answer_in_time_is_asked_again()
    {
        var bench = new Bench(Quick);
        bench.Service.Then(ScriptedService.Never);

        Assert.Equal("ok", await bench.Finish(bench.Read()));

        Assert.Equal(FailureKind.TimedOut, Assert.Single(bench.Log.Retries).Failure.Kind);
        Assert.Equal(TimeSpan.FromSeconds(10), bench.Log.Attempts.First().Duration);
        var due = TimeSpan.FromSeconds(10) + bench.Log.Retries.First().Delay;
        Assert.InRange(bench.Service.Sent[1], due, due + TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public async Task Write_that_gets_no_answer_in_time_is_ambiguous_and_sent_once()
    {
        var bench = new Bench(Quick);
        bench.Service.Then(ScriptedService.Never);

        Assert.Equal(FailureKind.Ambiguous, (await bench.Failure(bench.Write())).Kind);

        Assert.Single(bench.Service.Sent);
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.Single(bench.Log.Ends).Duration);
    }

    [Theory]
    [InlineData(CallIntent.Read, FailureKind.TimedOut)]
    [InlineData(CallIntent.Write, FailureKind.Ambiguous)]
    public async Task Call_that_does_not_listen_to_its_token_is_left_alone_in_time(CallIntent intent, FailureKind kind)
    {
        var bench = new Bench(Quick with { Retries = 0 });
        var deaf = new TaskCompletionSource<string>();
        bench.Service.Then(_ => deaf.Task);

        Assert.Equal(kind, (await bench.Failure(bench.Call(intent))).Kind);

        // Its late end bothers nobody.
        deaf.SetException(new InvalidOperationException("late"));
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.Single(bench.Log.Ends).Duration);
    }

    [Fact]
    public async Task Total_timeout_bounds_attempts_and_waits_together()
    {
        var bench = new Bench(Quick with { TotalTimeout = TimeSpan.FromSeconds(25), Retries = 50 });
        bench.Service.Otherwise = ScriptedService.Never;

        var failure = await bench.Failure(bench.Read());

        Assert.Equal(FailureKind.TimedOut, failure.Kind);
        Assert.Equal(TimeSpan.FromSeconds(25), Assert.Single(bench.Log.Ends).Duration);
        Assert.Equal(3, bench.Service.Sent.Length);
    }

    [Fact]
    public async Task Total_timeout_in_a_wait_ends_in_the_failure_that_was_waited_for()
    {
        var bench = new Bench(Quick with { TotalTimeout = TimeSpan.FromSeconds(5) });
        bench.Service.Then(Faults.Throttled("15"));
        var call = bench.Write();
        await bench.Run(TimeSpan.FromSeconds(5));

        var failure = await Bench.FailureNow(call);

        Assert.Equal((FailureKind.Throttled, "ThrottlingException"), (failure.Kind, failure.Code));
        Assert.False(failure.MayHaveApplied);
        Assert.Single(bench.Service.Sent);
    }

    /// <summary>The total timeout ends the attempt that is under way, and what that was to do may have been done.</summary>
    [Fact]
    public async Task Total_timeout_that_strikes_a_write_under_way_is_ambiguous()
    {
        var bench = new Bench(Quick with { TotalTimeout = TimeSpan.FromSeconds(5) });
        bench.Service.Then(Faults.Throttled("2"));
        bench.Service.Then(ScriptedService.Never);

        var failure = await bench.Failure(bench.Write());

        Assert.Equal(FailureKind.Ambiguous, failure.Kind);
        Assert.Equal(2, bench.Service.Sent.Length);
    }

    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Total_timeout_in_the_queue_is_never_sent(CallIntent intent)
    {
        var bench = new Bench(Quick with { TotalTimeout = TimeSpan.FromSeconds(5), Rates = new("ECS", new(1, 0.01), new Dictionary<string, RequestRate>()) });
        await bench.Finish(bench.Call(intent));

        var failure = await bench.Failure(bench.Call(intent));

        Assert.Equal((FailureKind.NeverSent, "QueueTimeout"), (failure.Kind, failure.Code));
        Assert.True(failure.IsTransient);
        Assert.Single(bench.Service.Sent);
        Assert.Equal(0, bench.Log.Ends.Last().Attempts);
    }
}
