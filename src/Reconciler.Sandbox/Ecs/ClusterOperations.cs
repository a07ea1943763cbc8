using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>ListClusters and DescribeClusters.</summary>
internal sealed class ClusterOperations(EcsDirectory directory)
{
    private const int MostNames = 100;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("ListClusters", List) with { Rate = EcsRates.ClusterRead },
        SandboxOperation.Read("DescribeClusters", Describe) with
        {
            Rate = EcsRates.ClusterRead,
            Summary = call => string.Join(' ', call.Texts("clusters")),
        },
    ];

    private JsonObject List(SandboxCall call) => EcsPage.Of(
        "clusterArns", directory.Clusters.AllAt(call.AsOf), cluster => cluster.Name, cluster => cluster.Arn, call);

    private JsonObject Describe(SandboxCall call)
    {
        var asked = call.Texts("clusters") is { Count: > 0 } names ? names : ["default"];
        if (asked.Count > MostNames)
            throw new AwsRefusal("InvalidParameterException", "clusters can have at most 100 items.");
        var (found, missing) = (new JsonArray(), new JsonArray());
        foreach (var name in asked)
        {
            if (directory.Clusters.FindAt(EcsDirectory.LastPart(name), call.AsOf) is { } cluster)
                found.Add((JsonNode)Answer(cluster, call));
            else
                missing.Add((JsonNode)EcsAnswers.Missing(directory.MissingArn("cluster", "", name)));
        }
        return new JsonObject { ["clusters"] = found, ["failures"] = missing };
    }

    private JsonObject Answer(Cluster cluster, SandboxCall call)
    {
        var include = call.Texts("include");
        var services = directory.Services.AllAt(call.AsOf).Where(service => service.Cluster == cluster.Name).ToList();
        var tasks = services.Aggregate(new TaskCounts(), (sum, service) => sum + service.Tasks);
        return new JsonObject
        {
            ["clusterArn"] = cluster.Arn,
            ["clusterName"] = cluster.Name,
            ["status"] = "ACTIVE",
            ["registeredContainerInstancesCount"] = 0,
            ["runningTasksCount"] = tasks.Running,
            ["pendingTasksCount"] = tasks.Pending,
            ["activeServicesCount"] = services.Count(service => service.IsActive),
            ["statistics"] = include.Contains("STATISTICS") ? Statistics(services) : new JsonArray(),
            ["tags"] = include.Contains("TAGS") ? EcsAnswers.Tags(cluster.Tags) : new JsonArray(),
            ["settings"] = include.Contains("SETTINGS")
                ? new JsonArray(new JsonObject { ["name"] = "containerInsights", ["value"] = "disabled" })
                : new JsonArray(),
            ["capacityProviders"] = new JsonArray(JsonValue.Create("FARGATE"), JsonValue.Create("FARGATE_SPOT")),
            ["defaultCapacityProviderStrategy"] = new JsonArray(),
        };
    }

    private static JsonArray Statistics(List<Service> services)
    {
        var statistics = new JsonArray();
        foreach (var (launchType, name) in new[] { ("EC2", "EC2"), ("FARGATE", "Fargate") })
        {
            var of = services.Where(service => service.LaunchType == launchType).ToList();
            Add($"running{name}TasksCount", of.Sum(service => service.Tasks.Running));
            Add($"pending{name}TasksCount", of.Sum(service => service.Tasks.Pending));
            Add($"active{name}ServiceCount", of.Count(service => service.Status == ServiceStatus.Active));
            Add($"draining{name}ServiceCount", of.Count(service => service.Status == ServiceStatus.Draining));
        }
        return statistics;

        void Add(string name, int value) => statistics.Add((JsonNode)new JsonObject
        {
            ["name"] = name,
            ["value"] = value.ToString(CultureInfo.InvariantCulture),
        });
    }
}
