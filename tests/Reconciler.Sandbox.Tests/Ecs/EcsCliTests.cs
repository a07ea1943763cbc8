using System.Text.Json.Nodes;
using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.Ecs;

/// <summary>The real AWS CLI, for every operation of ECS that the sandbox has.</summary>
public class EcsCliTests
{
    private const string Cluster = "--cluster";

    [Fact]
    public async Task Every_operation_as_a_person_calls_it()
    {
        await using var aws = await AwsCli.Start(EcsFixture.Web("desiredCount: 1, tags: { team: web }"));

        // 1. Writes that do not touch each other.
        var updated = aws.Run("ecs", "update-service", Cluster, "shop", "--service", "web", "--desired-count", "3");
        var created = aws.Run("ecs", "create-service", Cluster, "shop", "--service-name", "api", "--task-definition", "web:1",
            "--desired-count", "1", "--launch-type", "FARGATE", "--network-configuration", "awsvpcConfiguration={subnets=[subnet-1]}");
        var registered = aws.Run("ecs", "register-task-definition", "--family", "worker", "--memory", "512",
            "--container-definitions", """[{ "name": "worker", "image": "worker:1" }]""");
        Assert.Equal(3, (int)(await updated)!["service"]!["desiredCount"]!);
        Assert.Equal("PRIMARY", (string?)(await created)!["service"]!["deployments"]![0]!["status"]);
        Assert.Equal(1, (int)(await registered)!["taskDefinition"]!["revision"]!);

        // 2. What has become of them a little later.
        aws.Aws.Clock.Advance(TimeSpan.FromMinutes(2));
        var looks = await Task.WhenAll(
            aws.Run("ecs", "list-clusters"),
            aws.Run("ecs", "describe-clusters", "--clusters", "shop", "none"),
            aws.Run("ecs", "list-services", Cluster, "shop"),
            aws.Run("ecs", "describe-services", Cluster, "shop", "--services", "web", "none", "--include", "TAGS"),
            aws.Run("ecs", "list-tasks", Cluster, "shop", "--service-name", "web", "--max-items", "100"),
            aws.Run("ecs", "describe-task-definition", "--task-definition", "worker"),
            aws.Run("ecs", "list-task-definitions", "--sort", "DESC"),
            aws.Run("ecs", "wait", "services-stable", Cluster, "shop", "--services", "web", "api"));
        Assert.Equal(["cluster/shop"], Ends(looks[0]!["clusterArns"]!));
        Assert.Equal((4, "MISSING"), ((int)looks[1]!["clusters"]![0]!["runningTasksCount"]!, (string?)looks[1]!["failures"]![0]!["reason"]));
        Assert.Equal(["shop/api", "shop/web"], Ends(looks[2]!["serviceArns"]!));
        var service = looks[3]!["services"]![0]!;
        Assert.Equal((3, 0, 3), EcsFixture.Counts(service));
        Assert.Equal(("web", "MISSING"), ((string?)service["tags"]![0]!["value"], (string?)looks[3]!["failures"]![0]!["reason"]));
        Assert.Equal("(service web) has reached a steady state.", (string?)service["events"]![0]!["message"]);
        Assert.NotNull(service["deployments"]![0]!["updatedAt"]);
        var tasks = looks[4]!["taskArns"]!.AsArray().Select(arn => (string)arn!).ToList();
        Assert.Equal(3, tasks.Count);
        Assert.Equal("worker:1", (string?)looks[5]!["taskDefinition"]!["containerDefinitions"]![0]!["image"]);
        Assert.Equal(["task-definition/worker:1", "task-definition/web:1"], Ends(looks[6]!["taskDefinitionArns"]!));

        // 3. The end of some of it, and what is refused.
        var described = aws.Run(["ecs", "describe-tasks", Cluster, "shop", "--tasks", .. tasks]);
        var stopped = aws.Run("ecs", "stop-task", Cluster, "shop", "--task", tasks[0], "--reason", "test");
        var deleted = aws.Run("ecs", "delete-service", Cluster, "shop", "--service", "api", "--force");
        var refused = await Task.WhenAll(
            aws.Refused("ecs", "list-tasks", Cluster, "none"),
            aws.Refused("ecs", "update-service", Cluster, "shop", "--service", "none", "--desired-count", "1"),
            aws.Refused("ecs", "update-service", Cluster, "shop", "--service", "web", "--desired-count", "-1"));
        Assert.Equal(3, (await described)!["tasks"]!.AsArray().Count);
        Assert.Equal("UserInitiated", (string?)(await stopped)!["task"]!["stopCode"]);
        Assert.Equal("DRAINING", (string?)(await deleted)!["service"]!["status"]);
        Assert.Contains("ClusterNotFoundException", refused[0], StringComparison.Ordinal);
        Assert.Contains("ServiceNotFoundException", refused[1], StringComparison.Ordinal);
        Assert.Contains("InvalidParameterException", refused[2], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ends(JsonNode arns) =>
        arns.AsArray().Select(arn => string.Join('/', ((string)arn!).Split(':', 6)[5].Split('/')[^2..]));
}
