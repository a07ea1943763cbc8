using Reconciler.Sandbox.Tests.Ecs;
using Reconciler.Sandbox.Tests.LoadBalancing;

namespace Reconciler.Sandbox.Tests.Logs;

/// <summary>What the tasks of a service write to its group.</summary>
public class TaskLineTests
{
    private const string Groups = "logs: { groups: { /shop/web: { service: shop/web }, /other: { service: shop/other } } }\n";

    [Fact]
    public async Task A_task_that_runs_and_is_stopped_says_so()
    {
        using var ecs = new EcsFixture(Groups + EcsFixture.Web("desiredCount: 1"));
        Assert.Equal(["INFO web started"], await Lines(ecs));

        await ecs.Update("\"desiredCount\": 2");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal(["INFO web started", "INFO web started"], await Lines(ecs));

        await ecs.Update("\"desiredCount\": 0");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal(["INFO web started", "INFO web started", "INFO web stopped", "INFO web stopped"], await Lines(ecs));
        Assert.Empty(await Lines(ecs, "/other"));
    }

    [Fact]
    public async Task A_task_behind_a_load_balancer_says_once_that_it_runs()
    {
        using var shop = new LoadBalancingFixture(Groups + LoadBalancingFixture.Seed(service: "desiredCount: 0"));
        var ecs = shop.Ecs;
        await ecs.Update("\"desiredCount\": 2");
        ecs.Pass(EcsFixture.LongEnough);
        await ecs.Update("\"desiredCount\": 0");
        ecs.Pass(EcsFixture.LongEnough);

        Assert.Equal(["INFO web started", "INFO web started", "INFO web stopped", "INFO web stopped"], await Lines(ecs));
    }

    [Fact]
    public async Task A_crash_is_an_ERROR_line_with_its_reason()
    {
        using var ecs = new EcsFixture(Groups + EcsFixture.Web(
            "taskDefinition: web, deploying: web:2",
            "taskDefinitions: { web: {}, \"web:2\": { image: leaky } }, images: { leaky: { crashAfter: 30s, exitCode: 137, reason: OutOfMemoryError } },")
            .Replace("deploying: web:2", "deploying: \"web:2\"", StringComparison.Ordinal));
        ecs.Pass(TimeSpan.FromSeconds(90));
        Assert.Contains("ERROR OutOfMemoryError (exit code 137)", await Lines(ecs));
        var streams = (await Events(ecs)).Select(line => (string)line!["logStreamName"]!);
        Assert.All(streams, stream => Assert.Matches("^web/web/[0-9a-f]{32}$", stream));
    }

    [Fact]
    public async Task A_container_that_cannot_be_pulled_writes_nothing()
    {
        using var ecs = new EcsFixture(Groups + EcsFixture.Web(
            "desiredCount: 0", "taskDefinitions: { web: { image: broken } }, images: { broken: { cannotPull: none } },"));
        await ecs.Update("\"desiredCount\": 1");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Empty(await Lines(ecs));
    }

    [Fact]
    public async Task A_group_keeps_its_newest_lines_only()
    {
        var lines = string.Join(", ", Enumerable.Range(0, 10_050).Select(number => $"{{ age: {20_000 - number}s, message: line {number} }}"));
        using var ecs = new EcsFixture($"logs: {{ groups: {{ /shop/web: {{ lines: [{lines}] }} }} }}");
        var kept = await Lines(ecs);
        Assert.Equal((10_000, "line 50"), (kept.Length, kept[0]));
    }

    private static async Task<System.Text.Json.Nodes.JsonArray> Events(EcsFixture ecs, string group = "/shop/web") =>
        (await ecs.Sandbox.Json("Logs_20140328.FilterLogEvents", $$"""{ "logGroupName": "{{group}}" }"""))["events"]!.AsArray();

    private static async Task<string[]> Lines(EcsFixture ecs, string group = "/shop/web") =>
        [.. (await Events(ecs, group)).Select(line => (string)line!["message"]!)];
}
