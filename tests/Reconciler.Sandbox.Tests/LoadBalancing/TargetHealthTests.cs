namespace Reconciler.Sandbox.Tests.LoadBalancing;

public class TargetHealthTests
{
    private static readonly string[] TwoHealthy = ["healthy", "healthy"];

    [Fact]
    public async Task Targets_are_the_running_tasks_of_the_services_registered()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed());
        Assert.Equal(TwoHealthy, await shop.Health());
        var addresses = (await shop.Ecs.Tasks()).Select(task => (string?)task["containers"]![0]!["networkInterfaces"]![0]!["privateIpv4Address"]);
        var targets = await shop.Targets();
        Assert.Equal(addresses.Order(), targets.Select(target => target.Target!.Id).Order());
        Assert.All(targets, target => Assert.Equal((8080, "8080"), (target.Target!.Port, target.HealthCheckPort)));
        var balancer = Assert.Single((await shop.Ecs.Service())["loadBalancers"]!.AsArray())!;
        Assert.Equal((LoadBalancingFixture.GroupArn, "web", 8080),
            ((string?)balancer["targetGroupArn"], (string?)balancer["containerName"], (int)balancer["containerPort"]!));
    }

    [Fact]
    public async Task A_target_is_registered_checked_and_healthy_and_drains_in_the_end()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed(
            service: "desiredCount: 0, timings: { scheduling: 1s, provisioning: 1s, pulling: 1s, activating: 1s }", group: "deregistrationDelay: 50s"));
        Assert.Empty(await shop.Health());
        await shop.Ecs.Update("\"desiredCount\": 1");
        var seen = new List<string>();
        async Task Watch(int seconds)
        {
            for (var second = 0; second < seconds; second++)
            {
                shop.Ecs.Seconds(1);
                if ((await shop.Health()).SingleOrDefault() is { } health && seen.LastOrDefault() != health)
                    seen.Add(health);
            }
        }
        await Watch(60);
        await shop.Ecs.Update("\"desiredCount\": 0");
        await Watch(35);
        Assert.Equal(
            ["initial Elb.RegistrationInProgress", "initial Elb.InitialHealthChecking", "healthy", "draining Target.DeregistrationInProgress"], seen);
        await Watch(60);
        Assert.Empty(await shop.Health());
    }

    [Theory]
    [InlineData("unhealthy: true", "Target.ResponseCodeMismatch", "Health checks failed with these codes: [503]")]
    [InlineData("latency: 9", "Target.Timeout", "Request timed out")]
    public async Task A_target_whose_image_is_ill_is_unhealthy_and_its_task_is_replaced(string image, string reason, string description)
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed(image, "desiredCount: 1"));
        await shop.Deploy();
        var ill = await Until(shop, $"unhealthy {reason}");
        var unhealthy = (await shop.Targets()).Single(target => target.TargetHealth!.State == "unhealthy");
        Assert.Equal(description, unhealthy.TargetHealth!.Description);
        Assert.Equal(["healthy", $"unhealthy {reason}"], ill);
        await Until(shop, "draining Target.DeregistrationInProgress");
        var stopped = Assert.Single(await shop.Ecs.Tasks("STOPPED"));
        Assert.Equal(("ServiceSchedulerInitiated", $"Task failed ELB health checks in (target-group {LoadBalancingFixture.GroupArn})"),
            ((string?)stopped["stopCode"], (string?)stopped["stoppedReason"]));
        var started = DateTimeOffset.FromUnixTimeMilliseconds((long)((double)stopped["startedAt"]! * 1000));
        Assert.InRange(shop.Ecs.Sandbox.Aws.Clock.Now - started, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(62));
        Assert.Contains(await shop.Ecs.Events(), told => told.Contains($"is unhealthy in (target-group {LoadBalancingFixture.GroupArn})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_target_that_is_not_registered_is_shown_as_unused()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed());
        var asked = await shop.Client.DescribeTargetHealthAsync(
            new() { TargetGroupArn = LoadBalancingFixture.GroupArn, Targets = [new() { Id = "10.9.9.9" }, (await shop.Targets())[0].Target!] },
            TestContext.Current.CancellationToken);
        Assert.Equal(["unused", "healthy"], asked.TargetHealthDescriptions!.Select(target => target.TargetHealth!.State!.Value));
    }

    [Fact]
    public async Task A_deployment_is_completed_only_when_its_tasks_are_healthy_and_the_former_ones_stay_until_then()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed());
        await shop.Deploy();
        for (var second = 0; second < 300; second++)
        {
            var health = await shop.Health();
            Assert.True(health.Count(one => one == "healthy") >= 2, $"after {second} s");
            if (await State(shop) == "COMPLETED")
                Assert.DoesNotContain(health, one => one.StartsWith("initial", StringComparison.Ordinal));
            shop.Ecs.Seconds(1);
        }
        Assert.Equal("COMPLETED", await State(shop));
        Assert.Equal(TwoHealthy, await shop.Health());
        Assert.All(await shop.Ecs.Tasks(), task => Assert.EndsWith("web:2", (string?)task["taskDefinitionArn"]));
    }

    [Theory]
    [InlineData("unhealthy: true")]
    [InlineData("crashAfter: 8s")]
    public async Task A_deployment_whose_tasks_never_take_requests_fails_and_is_rolled_back(string image)
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed(image, "desiredCount: 2, circuitBreaker: rollback"));
        var former = await shop.Ecs.TaskArns();
        await shop.Deploy();
        var failed = 0;
        for (var second = 0; second < 900; second++)
        {
            shop.Ecs.Seconds(1);
            Assert.True((await shop.Health()).Count(health => health == "healthy") >= 2, $"after {second} s");
            var shown = (await shop.Ecs.Service())["deployments"]!.AsArray().Where(one => (string?)one!["rolloutState"] == "FAILED").ToList();
            failed = Math.Max(failed, shown.Select(one => (int)one!["failedTasks"]!).FirstOrDefault());
        }
        Assert.InRange(failed, 3, 4);
        Assert.Equal("COMPLETED", await State(shop));
        Assert.EndsWith("web:1", (string?)(await shop.Ecs.Service())["taskDefinition"]);
        Assert.Equal(former, await shop.Ecs.TaskArns());
        Assert.Contains("rolling back to deployment ecs-svc/#.", await shop.Ecs.Events());
    }

    private static async Task<string?> State(LoadBalancingFixture shop) =>
        (string?)(await shop.Ecs.Service())["deployments"]!.AsArray()[0]!["rolloutState"];

    private static async Task<string[]> Until(LoadBalancingFixture shop, string health)
    {
        for (var second = 0; second < 300; second++)
        {
            var now = await shop.Health();
            if (now.Contains(health))
                return now;
            shop.Ecs.Seconds(1);
        }
        Assert.Fail($"No target became {health}: {string.Join(", ", await shop.Health())}");
        return [];
    }
}
