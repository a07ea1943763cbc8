using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Tests.Ecs;

public class TaskStateTests
{
    private const string Behind = "targetGroup: \"arn:aws:elasticloadbalancing:ap-southeast-2:123456789012:targetgroup/web/1\"";

    [Theory]
    [InlineData("desiredCount: 0", "PROVISIONING PENDING RUNNING")]
    [InlineData("desiredCount: 0, " + Behind, "PROVISIONING PENDING ACTIVATING RUNNING")]
    public async Task A_task_starts_step_by_step_within_a_minute(string fields, string expected)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(fields));
        await ecs.Update("\"desiredCount\": 1");
        Assert.Equal(expected, string.Join(' ', await Watch(ecs, "RUNNING", 60)));
        var task = Assert.Single(await ecs.Tasks());
        Assert.Equal(("RUNNING", "CONNECTED"), ((string?)task["containers"]![0]!["lastStatus"], (string?)task["connectivity"]));
        Assert.InRange((double)task["startedAt"]! - (double)task["createdAt"]!, 20, 50);
        Assert.Null(task["stoppingAt"]);
    }

    [Theory]
    [InlineData("desiredCount: 1", "RUNNING STOPPING DEPROVISIONING STOPPED")]
    [InlineData("desiredCount: 1, " + Behind, "RUNNING DEACTIVATING STOPPING DEPROVISIONING STOPPED")]
    public async Task A_task_stops_step_by_step_and_is_shown_for_an_hour(string fields, string expected)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(fields));
        var arn = Assert.Single(await ecs.TaskArns());
        await ecs.Update("\"desiredCount\": 0");
        var seen = new List<string>();
        for (var second = 0; second < 90; second++)
        {
            var task = Assert.Single(await ecs.Describe(arn));
            var status = (string)task["lastStatus"]!;
            if (seen.LastOrDefault() != status)
                seen.Add(status);
            Assert.Equal(status == "RUNNING" ? "RUNNING" : "STOPPED", (string?)task["desiredStatus"]);
            ecs.Seconds(1);
        }
        Assert.Equal(expected, string.Join(' ', seen));

        var stopped = Assert.Single(await ecs.Tasks("STOPPED"));
        Assert.Equal("ServiceSchedulerInitiated", (string?)stopped["stopCode"]);
        Assert.StartsWith("Scaling activity initiated by (deployment ecs-svc/", (string?)stopped["stoppedReason"]);
        Assert.Equal(0, (int)stopped["containers"]![0]!["exitCode"]!);
        Assert.Empty(await ecs.TaskArns());
        ecs.Pass(TimeSpan.FromHours(1));
        Assert.Empty(await ecs.TaskArns("STOPPED"));
        Assert.Empty(await ecs.Describe(arn));
    }

    /// <summary>What a whole task could not get is no container's own reason; an image is.</summary>
    [Theory]
    [InlineData("ResourceInitializationError: unable to pull secrets or registry auth", null)]
    [InlineData("CannotPullContainerError: not found", "CannotPullContainerError: not found")]
    public async Task A_task_that_cannot_start_says_why_and_its_container_only_of_its_image(string reason, string? ofContainer)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(
            "desiredCount: 1, runningCount: 0", $"images: {{ \"web:broken\": {{ cannotPull: \"{reason}\" }} }}, taskDefinitions: {{ web: {{ image: \"web:broken\" }} }},"));
        ecs.Pass(EcsFixture.LongEnough);
        var task = (await ecs.Tasks("STOPPED"))[0];
        Assert.Equal(("TaskFailedToStart", reason), ((string?)task["stopCode"], (string?)task["stoppedReason"]));
        Assert.Equal(ofContainer, (string?)task["containers"]![0]!["reason"]);
    }

    [Fact]
    public async Task Events_of_a_seed_were_told_before_newest_first()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("events: [{ age: 9m, message: first }, { age: 5m, message: second }]"));
        Assert.Equal(["first", "second"], await ecs.Events());
    }

    [Fact]
    public async Task A_seed_says_how_long_steps_take()
    {
        using var ecs = new EcsFixture(EcsFixture.Web($"desiredCount: 1, {Behind}, timings: {{ draining: 5m, scheduling: 1s }}"));
        await ecs.Update("\"desiredCount\": 0");
        ecs.Seconds(200);
        Assert.Equal("DEACTIVATING", (string?)Assert.Single(await ecs.Tasks("STOPPED"))["lastStatus"]);
        Assert.Equal((0, 0, 0), await ecs.Counts());
        ecs.Seconds(300);
        Assert.Equal("STOPPED", (string?)Assert.Single(await ecs.Tasks("STOPPED"))["lastStatus"]);
    }

    [Fact]
    public async Task A_task_that_a_person_stops_is_replaced()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2"));
        var arn = (await ecs.TaskArns())[0];
        var answer = await ecs.Call("StopTask", $$"""{ "cluster": "shop", "task": "{{arn}}", "reason": "too warm" }""");
        Assert.Equal(("STOPPED", "UserInitiated", "too warm"), Stop(answer["task"]!));
        Assert.Equal((2, 0, 1), await ecs.Counts());
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal((2, 0, 2), await ecs.Counts());
        Assert.DoesNotContain(arn, await ecs.TaskArns());
        Assert.Equal("has reached a steady state.", (await ecs.Events())[^1]);
    }

    [Fact]
    public async Task A_task_that_is_stopped_before_it_runs_never_had_an_exit_code()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 0"));
        await ecs.Update("\"desiredCount\": 1");
        ecs.Seconds(20);
        Assert.Equal((1, 1, 0), await ecs.Counts());
        await ecs.Update("\"desiredCount\": 0");
        ecs.Seconds(6);
        var task = Assert.Single(await ecs.Tasks("STOPPED"));
        Assert.Equal("DEPROVISIONING", (string?)task["lastStatus"]);
        Assert.Null(task["startedAt"]);
        Assert.Null(task["containers"]![0]!["exitCode"]);
    }

    [Fact]
    public async Task A_container_that_crashes_takes_its_task_with_it_and_is_started_again()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(
            "desiredCount: 1, taskDefinition: web",
            "images: { \"web:leaky\": { crashAfter: 10m, exitCode: 137, reason: \"OutOfMemoryError: Container killed due to memory usage\" } }, "
            + "taskDefinitions: { web: { image: \"web:leaky\" } },"));
        ecs.Pass(TimeSpan.FromMinutes(13));
        var task = Assert.Single(await ecs.Tasks("STOPPED"));
        Assert.Equal(("STOPPED", "EssentialContainerExited", "Essential container in task exited"), Stop(task));
        Assert.Equal(137, (int)task["containers"]![0]!["exitCode"]!);
        Assert.StartsWith("OutOfMemoryError", (string?)task["containers"]![0]!["reason"]);
        Assert.Equal((1, 0, 1), await ecs.Counts());
        ecs.Pass(TimeSpan.FromHours(1));
        Assert.InRange((await ecs.TaskArns("STOPPED")).Length, 4, 6);
    }

    private static (string?, string?, string?) Stop(JsonNode task) =>
        ((string?)task["desiredStatus"], (string?)task["stopCode"], (string?)task["stoppedReason"]);

    private static async Task<List<string>> Watch(EcsFixture ecs, string desiredStatus, int seconds)
    {
        var seen = new List<string>();
        for (var second = 0; second < seconds; second++)
        {
            ecs.Seconds(1);
            if ((await ecs.Tasks(desiredStatus)).FirstOrDefault() is { } task && seen.LastOrDefault() != (string)task["lastStatus"]!)
                seen.Add((string)task["lastStatus"]!);
        }
        return seen;
    }
}
