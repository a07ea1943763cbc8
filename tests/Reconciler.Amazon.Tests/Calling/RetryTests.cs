using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class RetryTests
{
    public static TheoryData<string, Exception> Ambiguous => Faults.Ambiguous;

    public static TheoryData<string, Exception> NeverSent => Faults.NeverSent;

    public static TheoryData<string, Exception> Refused => Faults.Refused;

    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Throttled_call_is_repeated_until_it_goes_through(CallIntent intent)
    {
        var bench = new Bench();
        bench.Service.Then(Faults.Throttled(), Faults.Throttled(), Faults.Throttled());

        Assert.Equal("ok", await bench.Finish(bench.Call(intent)));

        Assert.Equal(4, bench.Service.Sent.Length);
        Assert.All(bench.Log.Retries, retry => Assert.Equal(FailureKind.Throttled, retry.Failure.Kind));
    }

    [Theory]
    [InlineData(CallIntent.Read)]
    [InlineData(CallIntent.Write)]
    public async Task Throttled_call_that_never_goes_through_ends_as_throttled(CallIntent intent)
    {
        var bench = new Bench(new CallOptions { Retries = 3 });
        bench.Service.Otherwise = static _ => Task.FromException<string>(Faults.Throttled());

        var failure = await bench.Failure(bench.Call(intent));

        Assert.Equal(FailureKind.Throttled, failure.Kind);
        Assert.True(failure.IsTransient);
        Assert.False(failure.MayHaveApplied);
        Assert.Equal(4, bench.Service.Sent.Length);
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        var bench = new Bench();
        bench.Service.Then(Faults.Throttled("7"));

        await bench.Finish(bench.Write());

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.Single(bench.Log.Retries).Delay);
        Assert.Equal(TimeSpan.FromSeconds(7), bench.Service.Sent[1] - bench.Service.Sent[0]);
    }

    [Fact]
    public async Task Retry_after_beyond_the_cap_is_cut()
    {
        var bench = new Bench(new CallOptions { LongestDelay = TimeSpan.FromSeconds(20) });
        bench.Service.Then(Faults.Throttled("3600"));

        await bench.Finish(bench.Write());

        Assert.Equal(TimeSpan.FromSeconds(20), Assert.Single(bench.Log.Retries).Delay);
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    [MemberData(nameof(NeverSent))]
    public async Task Read_is_repeated_on_a_transient_fault(string fault, Exception exception)
    {
        var bench = new Bench();
        bench.Service.Then(exception);

        Assert.True(await bench.Finish(bench.Read()) == "ok", fault);
        Assert.Equal(2, bench.Service.Sent.Length);
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task Write_that_ends_ambiguously_is_sent_once(string fault, Exception exception)
    {
        var bench = new Bench();
        bench.Service.Then(exception);

        var failure = await bench.Failure(bench.Write());

        Assert.True(failure.Kind is FailureKind.Ambiguous && failure.MayHaveApplied, $"{fault}: {failure}");
        Assert.Single(bench.Service.Sent);
    }

    [Fact]
    public async Task Write_that_ends_in_a_defect_is_ambiguous_too()
    {
        var bench = new Bench();
        bench.Service.Then(new InvalidOperationException("a defect"));

        Assert.Equal(FailureKind.Ambiguous, (await bench.Failure(bench.Write())).Kind);
        Assert.Single(bench.Service.Sent);
    }

    [Theory]
    [MemberData(nameof(NeverSent))]
    public async Task Write_that_never_left_is_repeated(string fault, Exception exception)
    {
        var bench = new Bench();
        bench.Service.Then(exception, exception);

        Assert.True(await bench.Finish(bench.Write()) == "ok", fault);
        Assert.Equal(3, bench.Service.Sent.Length);
    }

    [Fact]
    public async Task Write_that_never_left_and_then_ends_ambiguously_is_not_repeated_again()
    {
        var bench = new Bench();
        bench.Service.Then(new HttpRequestException(HttpRequestError.ConnectionError), new IOException("reset"));

        Assert.Equal(FailureKind.Ambiguous, (await bench.Failure(bench.Write())).Kind);
        Assert.Equal(2, bench.Service.Sent.Length);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refused_call_is_not_repeated(string fault, Exception exception)
    {
        foreach (var intent in Enum.GetValues<CallIntent>())
        {
            var bench = new Bench();
            bench.Service.Then(exception);

            var failure = await bench.Failure(bench.Call(intent));

            Assert.False(failure.IsTransient || failure.MayHaveApplied, $"{fault} {intent}: {failure}");
            Assert.Single(bench.Service.Sent);
        }
    }

    [Fact]
    public async Task Waits_grow_with_jitter_and_stay_under_the_cap()
    {
        var options = new CallOptions { Retries = 9, LongestDelay = TimeSpan.FromSeconds(5), TotalTimeout = TimeSpan.FromHours(1) };
        var waits = new List<TimeSpan[]>();
        foreach (var random in new[] { 0.1, 0.1, 0.9 })
        {
            var bench = new Bench(options with { BreakerMinimumAttempts = 100 }, random);
            bench.Service.Otherwise = static _ => Task.FromException<string>(Faults.Throttled());
            await bench.Failure(bench.Write());
            waits.Add([.. bench.Log.Retries.Select(retry => retry.Delay)]);
        }

        Assert.Equal(waits[0], waits[1]);
        Assert.NotEqual(waits[0], waits[2]);
        Assert.All(waits.SelectMany(each => each), wait => Assert.InRange(wait, TimeSpan.Zero, options.LongestDelay));
        Assert.All(waits, each => Assert.True(each[^1] > each[0]));
    }
}
