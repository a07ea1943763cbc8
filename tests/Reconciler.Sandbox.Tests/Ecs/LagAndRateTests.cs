using Reconciler.Sandbox.Tests.AutoScaling;

namespace Reconciler.Sandbox.Tests.Ecs;

public class LagAndRateTests
{
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Reads_lag_behind_writes_and_never_beyond_the_lag()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 4"), options => options with { ReadLag = Lag });
        await ecs.Update("\"desiredCount\": 1");
        ecs.Pass(TimeSpan.FromMinutes(5));
        var (seen, listed) = (new HashSet<(int Desired, int Pending, int Running)>(), new HashSet<int>());
        for (var look = 0; look < 50; look++)
        {
            seen.Add(await ecs.Counts());
            listed.Add((await ecs.TaskArns()).Length);
        }
        Assert.Contains((4, 0, 4), seen);
        Assert.Contains((1, 0, 1), seen);
        Assert.Equal([1, 4], listed.Order());

        // Counts are of one moment: a desired count of 4 was never there with one task running.
        Assert.DoesNotContain((4, 0, 1), seen);
        ecs.Pass(Lag);
        for (var look = 0; look < 50; look++)
        {
            Assert.Equal((1, 0, 1), await ecs.Counts());
            Assert.Single(await ecs.TaskArns());
        }
    }

    [Fact]
    public async Task Scalable_targets_and_policies_are_read_late_too()
    {
        using var scaling = new ScalingFixture(
            ScalingFixture.Web("desiredCount: 2", "min: 1, max: 4"), options => options with { ReadLag = Lag });
        scaling.Minutes(60);
        await scaling.Register("\"MaxCapacity\": 8");
        await scaling.PutCpuPolicy(70);
        scaling.Minutes(5);
        var seen = new HashSet<(int Max, int Policies)>();
        for (var look = 0; look < 50; look++)
        {
            var policies = await scaling.Call("DescribeScalingPolicies", """{ "ServiceNamespace": "ecs" }""");
            seen.Add(((int)(await scaling.ScalableTarget())["MaxCapacity"]!, policies["ScalingPolicies"]!.AsArray().Count));
        }
        Assert.Equal([4, 8], seen.Select(one => one.Max).Distinct().Order());
        Assert.Equal([0, 1], seen.Select(one => one.Policies).Distinct().Order());
    }

    [Theory]
    [InlineData("DescribeServices", """{ "cluster": "shop", "services": ["web"] }""", 100, 20)]
    [InlineData("UpdateService", """{ "cluster": "shop", "service": "web", "desiredCount": 1 }""", 50, 5)]
    [InlineData("ListTasks", """{ "cluster": "shop" }""", 100, 20)]
    [InlineData("DescribeClusters", """{ "clusters": ["shop"] }""", 50, 20)]
    [InlineData("ListTaskDefinitions", "{}", 50, 20)]
    public async Task Calls_are_throttled_at_the_published_rates(string operation, string body, int burst, int perSecond)
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"), options => options with { Throttle = true });
        for (var call = 0; call < burst; call++)
            await ecs.Call(operation, body);
        Assert.Equal("ThrottlingException", await ecs.Refused(operation, body));
        ecs.Seconds(1);
        for (var call = 0; call < perSecond; call++)
            await ecs.Call(operation, body);
        Assert.Equal("ThrottlingException", await ecs.Refused(operation, body));
    }

    [Fact]
    public async Task Operations_of_a_group_share_its_bucket_and_groups_do_not()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"), options => options with { Throttle = true });
        for (var call = 0; call < 50; call++)
        {
            await ecs.Call("DescribeServices", """{ "cluster": "shop", "services": ["web"] }""");
            await ecs.Call("ListServices", """{ "cluster": "shop" }""");
        }
        Assert.Equal("ThrottlingException", await ecs.Refused("ListServices", """{ "cluster": "shop" }"""));
        await ecs.Call("ListTasks", """{ "cluster": "shop" }""");
    }

    [Fact]
    public async Task Every_write_says_what_it_is_about()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2", "min: 1, max: 4"));
        await scaling.Ecs.Update("\"desiredCount\": 0");
        await scaling.Ecs.Update("\"taskDefinition\": \"arn:aws:ecs:r:1:task-definition/web:1\", \"forceNewDeployment\": true");
        await scaling.Register("\"MinCapacity\": 0, \"SuspendedState\": { \"DynamicScalingInSuspended\": true, \"ScheduledScalingSuspended\": false }");
        await scaling.PutCpuPolicy(70);
        await scaling.Call("DeleteScalingPolicy", ScalingFixture.On("\"PolicyName\": \"cpu\""));
        await scaling.Call("DeregisterScalableTarget", ScalingFixture.On());
        Assert.Equal(
            [
                "web desiredCount=0",
                "web taskDefinition=web:1 forceNewDeployment",
                "service/shop/web min=0 in=suspended scheduled=resumed",
                "service/shop/web cpu target=70",
                "service/shop/web cpu",
                "service/shop/web",
            ],
            scaling.Ecs.Sandbox.Aws.Requests.Where(request => request.IsWrite).Select(request => request.Summary));
    }
}
