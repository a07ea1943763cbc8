using System.Text.Json.Nodes;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Whether tasks are still stopping: asked where it matters, and told apart.</summary>
public sealed class EcsServiceTaskTests : ServiceScript
{
    [Fact]
    public async Task Tasks_are_asked_for_only_on_the_way_to_sleep_and_only_of_services_without_any()
    {
        Aws.On("DescribeServices", AtZero);
        await LookAsync(Request("a"), Asleep("b", HealthStatus.Dormant));
        Assert.Equal(0, Aws.Counts.Of("ECS", "ListTasks"));
        await LookAsync(Falling("a"), Request("b"));
        Assert.Equal((1, 0), (Aws.Counts.Of("ECS", "ListTasks"), Aws.Counts.Of("ECS", "DescribeTasks")));
        Assert.Equal(("a", "STOPPED"), (Body("ListTasks")["serviceName"]!.GetValue<string>(), Body("ListTasks")["desiredStatus"]!.GetValue<string>()));
        Aws.Counts.Clear();
        Aws.On("DescribeServices", AllRunning);
        await LookAsync(Falling("a"));
        Assert.Equal(0, Aws.Counts.Of("ECS", "ListTasks"));
    }

    /// <summary>While hands are off it, an environment stays asleep in the journal, whatever somebody wakes in it.</summary>
    [Fact]
    public async Task Tasks_are_asked_for_while_asleep_of_a_service_that_was_last_seen_awake()
    {
        Aws.On("DescribeServices", AtZero);
        await LookAsync(Asleep("a", HealthStatus.Progressing), Asleep("b", null));
        Assert.Equal(2, Aws.Counts.Of("ECS", "ListTasks"));
    }

    private static LookRequest Asleep(string service, HealthStatus? recorded) =>
        Request(service, mode: CostMode.Dormant, phase: TransitionPhase.Asleep) with { History = new ResourceHistory { Status = recorded is { } health ? new ResourceChanged("ecsService/x", SyncStatus.Synced, health, "", "") : null } };

    [Fact]
    public async Task Tasks_that_are_not_stopped_yet_are_counted_a_hundred_of_a_cluster_in_a_call()
    {
        Aws.On("DescribeServices", AtZero);
        Aws.On("ListTasks", body =>
        {
            var (service, page) = (body["serviceName"]!.GetValue<string>(), body["nextToken"]?.GetValue<string>());
            var answer = new JsonObject { ["taskArns"] = new JsonArray([.. Enumerable.Range(0, 60).Select(i => (JsonNode)$"arn/{service}/{page}{i}")]) };
            if (page is null && service == "a") answer["nextToken"] = "p";
            return answer;
        });
        Aws.On("DescribeTasks", body => new JsonObject
        {
            ["tasks"] = new JsonArray([.. body["tasks"]!.AsArray().Select(arn => arn!.GetValue<string>()).Where(arn => !arn.EndsWith('9'))
                .Select(arn => new JsonObject { ["taskArn"] = arn, ["lastStatus"] = arn.EndsWith("/a/7", StringComparison.Ordinal) ? "DEACTIVATING" : "STOPPED" })]),
            ["failures"] = new JsonArray([.. body["tasks"]!.AsArray().Select(arn => arn!.GetValue<string>()).Where(arn => arn.EndsWith('9'))
                .Select(arn => new JsonObject { ["arn"] = arn, ["reason"] = "MISSING" })]),
        });
        var seen = await LookAsync(Falling("a"), Falling("b"));
        Assert.Equal((3, 2), (Aws.Counts.Of("ECS", "ListTasks"), Aws.Counts.Of("ECS", "DescribeTasks")));
        Assert.Equal((1, 0), (Live(seen, "a").Stopping, Live(seen, "b").Stopping));
    }

    [Theory]
    [InlineData("ListTasks")]
    [InlineData("DescribeTasks")]
    public async Task Tasks_that_could_not_be_seen_make_the_service_unknown(string operation)
    {
        Aws.On("DescribeServices", AtZero);
        Aws.On("ListTasks", """{ "taskArns": ["arn/1"] }""");
        Aws.On("DescribeTasks", """{ "tasks": [{ "taskArn": "arn/1", "lastStatus": "STOPPED" }] }""");
        Assert.Equal(0, (await SeenAsync(Falling("a"))).Stopping);
        Aws.Refuse(operation, "AccessDeniedException");
        Assert.IsType<UnknownObservation>((await LookAsync(Falling("a"))).Values.Single());
    }

    [Fact]
    public async Task Task_without_an_answer_makes_the_service_unknown()
    {
        Aws.On("DescribeServices", AtZero).On("ListTasks", """{ "taskArns": ["arn/1"] }""").On("DescribeTasks", Nothing);
        Assert.IsType<UnknownObservation>((await LookAsync(Falling("a"))).Values.Single());
    }
}
