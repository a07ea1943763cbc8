using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class CallPipelinesTests
{
    private static readonly FakeTimeProvider Time = new();

    public static TheoryData<CallOptions> OutOfRange => new(
        new CallOptions { TotalTimeout = TimeSpan.Zero },
        new CallOptions { AttemptTimeout = TimeSpan.FromDays(2) },
        new CallOptions { Retries = -1 },
        new CallOptions { Concurrency = 0 },
        new CallOptions { RateShare = 0 },
        new CallOptions { RateShare = 1.1 },
        new CallOptions { RateShare = double.NaN },
        new CallOptions { BreakerFailureRatio = 0 },
        new CallOptions { BreakerFailureRatio = 1.5 },
        new CallOptions { BreakerMinimumAttempts = 1 },
        new CallOptions { BreakerWindow = TimeSpan.FromMilliseconds(100) },
        new CallOptions { BreakDuration = TimeSpan.Zero },
        new CallOptions { FirstDelay = TimeSpan.FromSeconds(-1) },
        new CallOptions { LongestDelay = TimeSpan.FromSeconds(-1) });

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Option_out_of_its_range_is_said_at_once(CallOptions options)
    {
        var thrown = Record.Exception(() => new CallPipeline(Bench.Target, options, Time, () => 0.5));

        Assert.True(thrown is ArgumentException or ValidationException, $"{options}: {thrown}");
    }

    [Fact]
    public void Pipeline_of_a_target_is_always_the_same_and_each_target_has_its_own()
    {
        var pipelines = new CallPipelines(new(), Time, () => 0.5);
        CallTarget[] targets =
        [
            Bench.Target, Bench.Target with { Service = "RDS" }, Bench.Target with { Account = "1" }, Bench.Target with { Region = "eu-central-1" },
        ];

        Assert.All(targets, target => Assert.Same(pipelines.For(target), pipelines.For(target with { })));
        Assert.Equal(4, targets.Select(pipelines.For).Distinct().Count());
        Assert.All(targets, target => Assert.Equal(target, pipelines.For(target).Target));
    }

    [Fact]
    public async Task Pipeline_of_a_target_is_one_also_when_many_ask_at_once()
    {
        var pipelines = new CallPipelines(new(), Time, () => 0.5);

        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => pipelines.For(Bench.Target with { }))));

        Assert.Single(all.Distinct());
    }

    [Fact]
    public void Guarded_client_disposes_of_its_client_and_leaves_the_pipeline()
    {
        var pipelines = new CallPipelines(new(), Time, () => 0.5);
        using var service = new ScriptedService(Time);
        var client = pipelines.Guard(service, Bench.Target);

        client.Dispose();

        Assert.True(service.Disposed);
        Assert.Equal(Bench.Target, client.Target);
        Assert.Same(pipelines.For(Bench.Target), pipelines.For(Bench.Target));
    }

    [Fact]
    public async Task Call_gets_the_client_and_its_answer_comes_back()
    {
        using var client = new CallPipelines(new(), Time, () => 0.5).Guard("the client", Bench.Target);

        Assert.Equal("the client: read", await client.ReadAsync("DescribeServices", (it, _) => Task.FromResult($"{it}: read"), default));
        Assert.Equal("the client: write", await client.WriteAsync("UpdateService", (it, _) => Task.FromResult($"{it}: write"), WritePermit.Until(default)));
    }

    [Fact]
    public async Task Exception_says_whom_what_and_why()
    {
        var bench = new Bench();
        var cause = Faults.Code("AccessDeniedException");
        bench.Service.Then(cause);

        var thrown = await Assert.ThrowsAsync<AwsCallException>(() => bench.Finish(bench.Write()));

        Assert.Equal((Bench.Target, "UpdateService", FailureKind.AccessDenied), (thrown.Target, thrown.Operation, thrown.Failure.Kind));
        Assert.Same(cause, thrown.InnerException);
        Assert.Equal(
            "ECS in ap-southeast-2 of 123456789012: UpdateService: AccessDenied (AccessDeniedException): AccessDeniedException it is",
            thrown.Message);
    }
}
