using System.Net;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class CircuitTests
{
    private static readonly CallOptions Nervous = new()
    {
        Retries = 0,
        BreakerMinimumAttempts = 4,
        BreakerFailureRatio = 0.5,
        BreakerWindow = TimeSpan.FromMinutes(1),
        BreakDuration = TimeSpan.FromSeconds(15),
    };

    public static TheoryData<string, Exception> NeverSent => Faults.NeverSent;

    public static TheoryData<string, Exception> Refused => Faults.Refused;

    [Fact]
    public async Task Failures_open_the_circuit_and_nothing_is_sent_while_it_is_open()
    {
        var bench = new Bench(Nervous);
        await BreakAsync(bench);

        var failure = await bench.Failure(bench.Read("ListTasks"));

        Assert.Equal(FailureKind.CircuitOpen, failure.Kind);
        Assert.True(failure.IsTransient);
        Assert.False(failure.MayHaveApplied);
        Assert.InRange(failure.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        Assert.Equal(4, bench.Service.Sent.Length);
        Assert.Equal(TimeSpan.FromSeconds(15), Assert.Single(bench.Log.Circuit).BreakDuration);
    }

    /// <summary>An open circuit says for sure that a write was not sent.</summary>
    [Fact]
    public async Task Write_at_an_open_circuit_is_not_ambiguous()
    {
        var bench = new Bench(Nervous);
        await BreakAsync(bench);

        Assert.Equal(FailureKind.CircuitOpen, (await bench.Failure(bench.Write())).Kind);
        Assert.Equal(4, bench.Service.Sent.Length);
    }

    [Fact]
    public async Task Ambiguous_writes_open_the_circuit_too()
    {
        var bench = new Bench(Nervous);
        for (var i = 0; i < 4; i++)
        {
            bench.Service.Then(new IOException("reset"));
            await bench.Failure(bench.Write());
        }

        Assert.Equal(FailureKind.CircuitOpen, (await bench.Failure(bench.Read())).Kind);
    }

    [Theory]
    [MemberData(nameof(NeverSent))]
    public async Task Service_that_cannot_be_reached_opens_the_circuit(string fault, Exception exception)
    {
        var bench = new Bench(Nervous);
        bench.Service.Otherwise = _ => Task.FromException<string>(exception);
        for (var i = 0; i < 4; i++)
        {
            await bench.Failure(bench.Write());
        }

        Assert.True(FailureKind.CircuitOpen == (await bench.Failure(bench.Read())).Kind, fault);
    }

    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Throttling_never_opens_the_circuit(CallIntent intent)
    {
        var bench = new Bench(Nervous with { Retries = 5, TotalTimeout = TimeSpan.FromHours(1) });
        bench.Service.Otherwise = static _ => Task.FromException<string>(Faults.Throttled());
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(FailureKind.Throttled, (await bench.Failure(bench.Call(intent))).Kind);
        }

        Assert.Equal(30, bench.Service.Sent.Length);
        Assert.Empty(bench.Log.Circuit);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refusals_never_open_the_circuit(string fault, Exception exception)
    {
        var bench = new Bench(Nervous);
        bench.Service.Otherwise = _ => Task.FromException<string>(exception);
        for (var i = 0; i < 20; i++)
        {
            await bench.Failure(bench.Read());
        }

        Assert.True(bench.Log.Circuit.IsEmpty, fault);
    }

    [Fact]
    public async Task Few_failures_among_many_answers_leave_it_closed()
    {
        var bench = new Bench(Nervous);
        for (var i = 0; i < 12; i++)
        {
            if (i % 3 == 2)
            {
                bench.Service.Then(Faults.Code("InternalFailure", HttpStatusCode.InternalServerError));
            }
            await Record.ExceptionAsync(() => bench.Finish(bench.Read()));
        }

        Assert.Empty(bench.Log.Circuit);
        Assert.Equal(12, bench.Service.Sent.Length);
    }

    [Fact]
    public async Task Failures_of_long_ago_do_not_count()
    {
        var bench = new Bench(Nervous);
        for (var i = 0; i < 6; i++)
        {
            bench.Service.Then(new HttpRequestException(HttpRequestError.ConnectionError));
            await bench.Failure(bench.Read());
            await bench.Run(TimeSpan.FromSeconds(40));
        }

        Assert.Empty(bench.Log.Circuit);
    }

    [Fact]
    public async Task After_the_break_one_call_tries_and_closes_the_circuit()
    {
        var bench = new Bench(Nervous);
        await BreakAsync(bench);
        await bench.Run(TimeSpan.FromSeconds(16));

        Assert.Equal("ok", await bench.Finish(bench.Read()));

        Assert.Equal("ok", await bench.Finish(bench.Write()));
        Assert.Equal([true, false], bench.Log.Circuit.Select(change => change.Opened));
    }

    [Fact]
    public async Task Call_that_tries_after_the_break_and_fails_opens_it_again()
    {
        var bench = new Bench(Nervous);
        await BreakAsync(bench);
        await bench.Run(TimeSpan.FromSeconds(16));
        bench.Service.Then(new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Equal(FailureKind.NeverSent, (await bench.Failure(bench.Read())).Kind);

        Assert.Equal(FailureKind.CircuitOpen, (await bench.Failure(bench.Read())).Kind);
        Assert.Equal(5, bench.Service.Sent.Length);
        Assert.Equal([true, true], bench.Log.Circuit.Select(change => change.Opened));
    }

    [Fact]
    public async Task Throttled_call_that_tries_after_the_break_closes_the_circuit()
    {
        var bench = new Bench(Nervous);
        await BreakAsync(bench);
        await bench.Run(TimeSpan.FromSeconds(16));
        bench.Service.Then(Faults.Throttled());

        Assert.Equal(FailureKind.Throttled, (await bench.Failure(bench.Read())).Kind);

        Assert.Equal("ok", await bench.Finish(bench.Read()));
    }

    [Fact]
    public async Task Circuit_of_one_target_is_none_of_anothers()
    {
        var bench = new Bench(Nervous);
        await BreakAsync(bench);
        var other = new CallPipeline(Bench.Target with { Account = "210987654321" }, Nervous, bench.Time, () => 0.5);
        using var client = new GuardedClient<ScriptedService>(bench.Service, other);

        Assert.Equal("ok", await client.ReadAsync("DescribeServices", (service, token) => service.Answer(token), default));
    }

    private static async Task BreakAsync(Bench bench)
    {
        for (var i = 0; i < 4; i++)
        {
            bench.Service.Then(Faults.Code("InternalFailure", HttpStatusCode.InternalServerError));
            await bench.Failure(bench.Read());
        }
    }
}
