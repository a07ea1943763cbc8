namespace Reconciler.Sandbox.Tests.Ecs;

public class ScalingTests
{
    [Fact]
    public async Task A_seeded_service_is_steady_from_the_beginning()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 3"));
        var service = await ecs.Service();
        Assert.Equal((3, 0, 3), EcsFixture.Counts(service));
        var deployment = Assert.Single(service["deployments"]!.AsArray())!;
        Assert.Equal(("PRIMARY", "COMPLETED"), ((string?)deployment["status"], (string?)deployment["rolloutState"]));
        Assert.Equal((3, 0, 3), EcsFixture.Counts(deployment));
        ecs.Pass(TimeSpan.FromDays(30));
        Assert.Equal(service.ToJsonString(), (await ecs.Service()).ToJsonString());
        Assert.Equal(3, (await ecs.TaskArns()).Length);
    }

    [Fact]
    public async Task A_count_is_desired_at_once_pending_soon_and_running_within_a_minute()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"));
        Assert.Equal((3, 0, 1), EcsFixture.Counts(await ecs.Update("\"desiredCount\": 3")));
        ecs.Seconds(10);
        Assert.Equal((3, 2, 1), await ecs.Counts());
        ecs.Seconds(50);
        var service = await ecs.Service();
        Assert.Equal((3, 0, 3), EcsFixture.Counts(service));
        Assert.Equal((3, 0, 3), EcsFixture.Counts(Assert.Single(service["deployments"]!.AsArray())!));
        Assert.Equal("COMPLETED", (string?)service["deployments"]![0]!["rolloutState"]);
        Assert.Equal(["has started 2 tasks: (task #) (task #).", "has reached a steady state."], await ecs.Events());
    }

    [Fact]
    public async Task A_count_of_zero_counts_nothing_while_tasks_are_still_stopping()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2"));
        Assert.Equal((0, 0, 2), EcsFixture.Counts(await ecs.Update("\"desiredCount\": 0")));
        ecs.Seconds(8);
        Assert.Equal((0, 0, 0), await ecs.Counts());
        Assert.Empty(await ecs.TaskArns());
        Assert.All(await ecs.Tasks("STOPPED"), task => Assert.NotEqual("STOPPED", (string?)task["lastStatus"]));
        ecs.Pass(EcsFixture.LongEnough);
        var stopped = await ecs.Tasks("STOPPED");
        Assert.Equal(2, stopped.Length);
        Assert.All(stopped, task => Assert.Equal("STOPPED", (string?)task["lastStatus"]));
        Assert.Equal(["has stopped 2 running tasks: (task #) (task #).", "has reached a steady state."], await ecs.Events());
    }

    [Fact]
    public async Task A_service_that_is_short_of_tasks_in_the_seed_starts_them()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2, runningCount: 0"));
        Assert.Equal((2, 0, 0), await ecs.Counts());
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal((2, 0, 2), await ecs.Counts());
    }

    [Fact]
    public async Task A_deleted_service_drains_and_is_inactive_then()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"));
        const string delete = """{ "cluster": "shop", "service": "web" }""";
        Assert.Equal("InvalidParameterException", await ecs.Refused("DeleteService", delete));
        var answer = await ecs.Call("DeleteService", """{ "cluster": "shop", "service": "web", "force": true }""");
        Assert.Equal("DRAINING", (string?)answer["service"]!["status"]);
        Assert.Equal("ServiceNotActiveException", await ecs.UpdateRefused("\"desiredCount\": 1"));
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal("INACTIVE", (string?)(await ecs.Service())["status"]);
        Assert.Equal("ServiceNotActiveException", await ecs.UpdateRefused("\"desiredCount\": 1"));
        Assert.Empty((await ecs.Call("ListServices", """{ "cluster": "shop" }"""))["serviceArns"]!.AsArray());
        Assert.Equal("ServiceNotFoundException", await ecs.Refused("DeleteService", delete));
    }

    [Fact]
    public async Task A_created_service_starts_its_tasks_and_its_name_is_taken()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 1"));
        const string create = """
            { "cluster": "shop", "serviceName": "api", "taskDefinition": "web", "desiredCount": 2, "launchType": "FARGATE",
              "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"] } } }
            """;
        var service = (await ecs.Call("CreateService", create))["service"]!;
        Assert.Equal("IN_PROGRESS", (string?)service["deployments"]![0]!["rolloutState"]);
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal((2, 0, 2), await ecs.Counts("api"));
        Assert.Equal(
            ["has started 2 tasks: (task #) (task #).", "(deployment ecs-svc/#) deployment completed.", "has reached a steady state."],
            await ecs.Events("api"));
        Assert.Equal("InvalidParameterException", await ecs.Refused("CreateService", create));
    }
}
