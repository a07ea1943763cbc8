using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Tests.Ecs;

public class DeploymentTests
{
    private const string TwoRevisions = "taskDefinitions: { web: {}, \"web:2\": {} },";
    private const string NextFails =
        "images: { \"web:broken\": { cannotPull: \"CannotPullContainerError: pull image manifest has been retried 1 time(s)\" } }, "
        + "taskDefinitions: { web: {}, \"web:2\": { image: \"web:broken\" } },";

    [Theory]
    [InlineData("\"taskDefinition\": \"web:2\"", ":task-definition/web:2")]
    [InlineData("\"forceNewDeployment\": true", ":task-definition/web:1")]
    public async Task A_deployment_starts_its_tasks_before_it_stops_the_former_ones(string update, string runs)
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, taskDefinition: \"web:1\"", TwoRevisions));
        var former = await ecs.TaskArns();
        var service = await ecs.Update(update);
        Assert.Equal(["PRIMARY IN_PROGRESS 0/0/0", "ACTIVE COMPLETED 2/0/2"], Deployments(service));
        Assert.EndsWith(runs, (string?)service["taskDefinition"]);
        ecs.Seconds(10);
        Assert.Equal(["PRIMARY IN_PROGRESS 2/2/0", "ACTIVE COMPLETED 2/0/2"], Deployments(await ecs.Service()));
        for (var second = 0; second < 120; second++)
        {
            Assert.InRange((int)(await ecs.Service())["runningCount"]!, 2, 4);
            ecs.Seconds(1);
        }
        Assert.Equal(["PRIMARY COMPLETED 2/0/2"], Deployments(await ecs.Service()));
        Assert.Empty((await ecs.TaskArns()).Intersect(former));
        Assert.All(await ecs.Tasks(), task => Assert.EndsWith(runs, (string?)task["taskDefinitionArn"]));
        var events = await ecs.Events();
        Assert.Equal("has started 2 tasks: (task #) (task #).", events[0]);
        Assert.Equal(["(deployment ecs-svc/#) deployment completed.", "has reached a steady state."], events[^2..]);
    }

    [Fact]
    public async Task A_deployment_that_may_not_exceed_its_count_stops_first_and_stays_above_its_minimum()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(
            "desiredCount: 4, minimumHealthyPercent: 50, maximumPercent: 100"));
        await ecs.Update("\"forceNewDeployment\": true");
        var least = 4;
        for (var second = 0; second < 300; second++)
        {
            var (_, pending, running) = await ecs.Counts();
            least = Math.Min(least, running);
            Assert.True(running >= 2 && running + pending <= 4, $"{running} running, {pending} pending after {second} s");
            ecs.Seconds(1);
        }
        Assert.Equal(2, least);
        Assert.Equal(["PRIMARY COMPLETED 4/0/4"], Deployments(await ecs.Service()));
    }

    [Fact]
    public async Task A_deployment_that_may_neither_start_nor_stop_says_so()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, minimumHealthyPercent: 100, maximumPercent: 100"));
        await ecs.Update("\"forceNewDeployment\": true");
        ecs.Pass(TimeSpan.FromHours(1));
        Assert.Equal(["PRIMARY IN_PROGRESS 2/0/0", "ACTIVE COMPLETED 2/0/2"], Deployments(await ecs.Service()));
        Assert.StartsWith("was unable to stop or start tasks during a deployment", Assert.Single(await ecs.Events()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_count_can_be_changed_during_a_deployment(int count)
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, taskDefinition: \"web:1\"", TwoRevisions));
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        ecs.Seconds(20);
        await ecs.Update($"\"desiredCount\": {count}");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal([$"PRIMARY COMPLETED {count}/0/{count}"], Deployments(await ecs.Service()));
        Assert.All(await ecs.Tasks(), task => Assert.EndsWith("web:2", (string?)task["taskDefinitionArn"]));
    }

    [Fact]
    public async Task A_deployment_can_be_overtaken_by_another()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, taskDefinition: \"web:1\"", TwoRevisions));
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        ecs.Seconds(20);
        var service = await ecs.Update("\"taskDefinition\": \"web:1\"");
        Assert.Equal(["PRIMARY IN_PROGRESS 0/0/0", "ACTIVE IN_PROGRESS 2/2/0", "ACTIVE COMPLETED 2/0/2"], Deployments(service));
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal(["PRIMARY COMPLETED 2/0/2"], Deployments(await ecs.Service()));
    }

    [Fact]
    public async Task A_deployment_in_progress_can_be_seeded()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, taskDefinition: \"web:1\", deploying: \"web:2\"", TwoRevisions));
        Assert.Equal(["PRIMARY IN_PROGRESS 0/0/0", "ACTIVE COMPLETED 2/0/2"], Deployments(await ecs.Service()));
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal(["PRIMARY COMPLETED 2/0/2"], Deployments(await ecs.Service()));
    }

    [Fact]
    public async Task A_failing_deployment_is_rolled_back_where_the_service_says_so()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, circuitBreaker: rollback, taskDefinition: \"web:1\"", NextFails));
        var former = await ecs.TaskArns();
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        var seen = new List<string>();
        for (var second = 0; second < 300; second++)
        {
            ecs.Seconds(1);
            var service = await ecs.Service();
            Assert.Equal(2, (int)service["runningCount"]!);
            var states = string.Join(", ", service["deployments"]!.AsArray().Select(one => $"{one!["status"]} {one["rolloutState"]}"));
            if (seen.LastOrDefault() != states)
                seen.Add(states);
        }
        Assert.Equal(
            ["PRIMARY IN_PROGRESS, ACTIVE COMPLETED", "PRIMARY IN_PROGRESS, ACTIVE FAILED", "PRIMARY COMPLETED"], seen);
        Assert.Equal(former, await ecs.TaskArns());
        Assert.EndsWith("web:1", (string?)(await ecs.Service())["taskDefinition"]);
        var events = await ecs.Events();
        Assert.Contains("(deployment ecs-svc/#) deployment failed: tasks failed to start.", events);
        Assert.Contains("rolling back to deployment ecs-svc/#.", events);
        Assert.Equal("has reached a steady state.", events[^1]);
        var failed = (await ecs.Tasks("STOPPED"))[0];
        Assert.Equal("TaskFailedToStart", (string?)failed["stopCode"]);
        Assert.StartsWith("CannotPullContainerError", (string?)failed["stoppedReason"]);
    }

    [Fact]
    public async Task A_rollback_starts_tasks_that_are_gone_again_and_shows_the_failure_until_they_run()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(
            "desiredCount: 3, minimumHealthyPercent: 0, maximumPercent: 100, circuitBreaker: rollback, taskDefinition: \"web:1\"", NextFails));
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        ecs.Seconds(60);
        Assert.Equal(["PRIMARY IN_PROGRESS 3/3/0", "ACTIVE FAILED 0/0/0"], Deployments(await ecs.Service()));
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal(["PRIMARY COMPLETED 3/0/3"], Deployments(await ecs.Service()));
        Assert.All(await ecs.Tasks(), task => Assert.EndsWith("web:1", (string?)task["taskDefinitionArn"]));
    }

    [Fact]
    public async Task What_a_former_deployment_cannot_start_holds_up_nothing()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(
            "desiredCount: 1, timings: { scheduling: 30s, provisioning: 1s, pulling: 15s }, taskDefinition: \"web:1\"", NextFails));
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        ecs.Seconds(40);
        Assert.Empty(await ecs.TaskArns("STOPPED"));
        await ecs.Update("\"taskDefinition\": \"web:1\"");
        ecs.Seconds(20.5);
        Assert.Single(await ecs.TaskArns("STOPPED"));
        Assert.Equal((1, 1, 1), await ecs.Counts());
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(20, 10)]
    public async Task A_failed_deployment_without_rollback_starts_nothing_more_and_keeps_what_runs(int count, int threshold)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(
            $"desiredCount: {count}, maximumPercent: 150, circuitBreaker: \"on\", taskDefinition: \"web:1\"", NextFails));
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        ecs.Pass(TimeSpan.FromHours(2));
        var service = await ecs.Service();
        Assert.Equal([$"PRIMARY FAILED {count}/0/0", $"ACTIVE COMPLETED {count}/0/{count}"], Deployments(service));
        Assert.Equal("ECS deployment circuit breaker: tasks failed to start.", (string?)service["deployments"]![0]!["rolloutStateReason"]);
        Assert.Equal(threshold, (int)service["deployments"]![0]!["failedTasks"]!);
        Assert.Empty(await ecs.TaskArns("STOPPED"));
        await ecs.Update("\"desiredCount\": 0");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal((0, 0, 0), await ecs.Counts());
    }

    [Fact]
    public async Task Without_a_circuit_breaker_tasks_are_started_ever_more_rarely()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1, taskDefinition: \"web:1\"", NextFails));
        await ecs.Update("\"taskDefinition\": \"web:2\"");
        ecs.Pass(TimeSpan.FromHours(1));
        Assert.InRange((await ecs.TaskArns("STOPPED")).Length, 8, 14);
        ecs.Pass(TimeSpan.FromHours(6));
        Assert.InRange((await ecs.TaskArns("STOPPED")).Length, 3, 5);
        Assert.Single(await ecs.Events(), told => told == "is unable to consistently start tasks successfully.");

        await ecs.Update("\"taskDefinition\": \"web:1\"");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal(["PRIMARY COMPLETED 1/0/1"], Deployments(await ecs.Service()));
    }

    private static string[] Deployments(JsonNode service) => [.. service["deployments"]!.AsArray().Select(one =>
        $"{one!["status"]} {one["rolloutState"]} {one["desiredCount"]}/{one["pendingCount"]}/{one["runningCount"]}")];
}
