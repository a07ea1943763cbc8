using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>Calls queue for AWS's published rates, of which a part is ours.</summary>
public sealed class RateTests
{
    private static readonly CallOptions Wide = new() { Concurrency = 1000 };

    [Fact]
    public async Task Writes_beyond_the_bucket_go_as_it_refills()
    {
        // ECS: 50 writes of services at once and 5 a second, of which 0.8 is ours.
        var bench = new Bench(Wide);
        var calls = Enumerable.Range(0, 50).Select(_ => bench.Write()).ToArray();

        Assert.Equal(40, bench.Service.Sent.Length);
        await bench.Finish(Task.WhenAll(calls));

        Assert.All(bench.Service.Sent.Skip(40).Index(), sent =>
            Assert.InRange(sent.Item.TotalSeconds, (sent.Index + 1) * 0.25, ((sent.Index + 1) * 0.25) + 0.03));
    }

    [Fact]
    public async Task Calls_go_in_the_order_in_which_they_came()
    {
        var bench = new Bench(Wide with { Rates = new("ECS", new(1, 1), new Dictionary<string, RequestRate>()), RateShare = 1 });
        var gone = new List<int>();

        await bench.Finish(Task.WhenAll(Enumerable.Range(0, 20).Select(i => bench.Client.WriteAsync(
            "UpdateService",
            (_, _) =>
            {
                gone.Add(i);
                return Task.FromResult("ok");
            },
            WritePermit.Until(default)))));

        Assert.Equal(Enumerable.Range(0, 20), gone);
    }

    [Fact]
    public void Operations_of_one_group_share_a_bucket_and_others_do_not()
    {
        var bench = new Bench(Wide);
        var updates = Enumerable.Range(0, 40).Select(_ => bench.Write("UpdateService")).ToArray();

        Assert.All(updates, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.False(bench.Write("DeleteService").IsCompleted);
        Assert.True(bench.Read("DescribeServices").IsCompletedSuccessfully);
        Assert.True(bench.Write("RunTask").IsCompletedSuccessfully);
    }

    [Fact]
    public void Operation_that_is_not_listed_has_a_bucket_of_its_own()
    {
        // ECS's smallest group: 10 at once, of which 8 are ours.
        var bench = new Bench(Wide);

        Assert.All(Enumerable.Range(0, 8).Select(_ => bench.Write("CreateCluster")).ToArray(), call => Assert.True(call.IsCompletedSuccessfully));
        Assert.False(bench.Write("CreateCluster").IsCompleted);
        Assert.True(bench.Write("PutClusterCapacityProviders").IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(0.5, 25)]
    [InlineData(0.001, 1)]
    public void Share_is_taken_of_the_bucket_which_holds_one_at_least(double share, int atOnce)
    {
        var bench = new Bench(Wide with { RateShare = share });

        var calls = Enumerable.Range(0, 60).Select(_ => bench.Write()).ToArray();

        Assert.Equal(atOnce, bench.Service.Sent.Length);
        Assert.Equal(atOnce, calls.Count(call => call.IsCompleted));
    }

    [Fact]
    public async Task Throttling_empties_the_bucket_for_those_who_come_after()
    {
        var bench = new Bench(Wide with { Retries = 0 });
        bench.Service.Then(Faults.Throttled());
        await bench.Failure(bench.Write());

        var next = bench.Write();
        Assert.False(next.IsCompleted);
        Assert.True(bench.Read().IsCompletedSuccessfully);
        await bench.Run(TimeSpan.FromMilliseconds(260));

        Assert.True(next.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Some_280_alarms_are_put_within_the_default_time_at_cloud_watchs_rate()
    {
        var bench = new Bench(target: Bench.Target with { Service = "CloudWatch" });

        var puts = await bench.Finish(Task.WhenAll(Enumerable.Range(0, 280).Select(_ => bench.Write("PutMetricAlarm"))));

        Assert.All(puts, put => Assert.Equal("ok", put));
        Assert.InRange(bench.Service.Sent[^1].TotalSeconds, 110, 120);
    }

    [Fact]
    public void Buckets_of_one_target_are_none_of_anothers()
    {
        var bench = new Bench(Wide);
        var pipelines = new CallPipelines(Wide, bench.Time, () => 0.5);
        GuardedClient<ScriptedService> Of(string account, string region) => pipelines.Guard(bench.Service, new("ECS", account, region));
        bool Goes(GuardedClient<ScriptedService> client) =>
            client.WriteAsync("UpdateService", (service, token) => service.Answer(token), WritePermit.Until(default)).IsCompleted;

        Assert.Equal(40, Enumerable.Range(0, 50).Count(_ => Goes(Of("1", "a"))));
        Assert.False(Goes(Of("1", "a")));
        Assert.True(Goes(Of("2", "a")));
        Assert.True(Goes(Of("1", "b")));
    }
}
