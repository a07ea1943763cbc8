using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class ConcurrencyTests
{
    private static readonly CallOptions Two = new()
    {
        Concurrency = 2,
        Rates = new("ECS", new(1000, 1000), new Dictionary<string, RequestRate>()),
        Retries = 0,
    };

    [Fact]
    public async Task No_more_requests_are_under_way_at_once_than_allowed()
    {
        var bench = new Bench(Two);
        var (answers, underWay, most) = (Enumerable.Range(0, 6).Select(_ => new TaskCompletionSource<string>()).ToArray(), 0, 0);
        foreach (var answer in answers)
        {
            bench.Service.Then(async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref underWay));
                try
                {
                    return await answer.Task;
                }
                finally
                {
                    Interlocked.Decrement(ref underWay);
                }
            });
        }
        var calls = Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? bench.Read() : bench.Write()).ToArray();
        Assert.Equal(2, bench.Service.Sent.Length);

        for (var done = 0; done < 6; done++)
        {
            await bench.Service.Arrived(Math.Min(6, done + 2));
            Assert.Equal(Math.Min(6, done + 2), bench.Service.Sent.Length);
            answers[done].SetResult("ok");
        }

        await Task.WhenAll(calls).WaitAsync(Bench.Patience);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task Failed_request_gives_its_place_back()
    {
        var bench = new Bench(Two with { Concurrency = 1 });
        for (var i = 0; i < 3; i++)
        {
            bench.Service.Then(Faults.Code("AccessDeniedException"));
            await bench.Failure(bench.Write());
        }

        Assert.Equal("ok", await bench.Finish(bench.Read()));
    }

    /// <summary>One who does not listen would otherwise keep a place for ever.</summary>
    [Fact]
    public async Task Request_that_was_left_alone_gives_its_place_back()
    {
        var bench = new Bench(Two with { Concurrency = 1 });
        bench.Service.Then(_ => new TaskCompletionSource<string>().Task);

        await bench.Failure(bench.Write());

        Assert.Equal("ok", await bench.Finish(bench.Read()));
    }

    [Fact]
    public async Task Hundreds_queue_and_all_of_them_come_through()
    {
        var bench = new Bench(Two);

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => bench.Read())).WaitAsync(Bench.Patience);

        Assert.All(answers, answer => Assert.Equal("ok", answer));
        Assert.Equal(500, bench.Service.Sent.Length);
    }

    [Fact]
    public async Task Limits_of_two_targets_are_apart()
    {
        var bench = new Bench(Two with { Concurrency = 1 });
        var other = new CallPipeline(Bench.Target with { Region = "eu-central-1" }, Two, bench.Time, () => 0.5);
        bench.Service.Then(ScriptedService.Never);
        using var patience = new CancellationTokenSource();
        var stuck = bench.Read(ct: patience.Token);

        Assert.Equal("ok", await new GuardedClient<ScriptedService>(bench.Service, other)
            .ReadAsync("DescribeServices", (service, token) => service.Answer(token), default).WaitAsync(Bench.Patience));

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stuck);
    }
}
