using System.Text.Json.Nodes;
using Reconciler.Sandbox.LoadBalancing;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>Reads one service of a seed, apart from its tasks.</summary>
/// <param name="site">Where it is.</param>
/// <param name="cluster">Its cluster.</param>
/// <param name="creator">The ARN of who made it.</param>
internal sealed class ServiceSeed(SandboxSite site, Cluster cluster, string creator)
{
    /// <param name="name">The service's name.</param>
    /// <param name="map">Its fields.</param>
    /// <param name="definition">What it runs.</param>
    public Service Read(string name, SeedMap map, TaskDefinition definition)
    {
        var strategy = map.OneOf("schedulingStrategy", "REPLICA", "REPLICA", "DAEMON");
        var isDaemon = strategy == "DAEMON";
        var launchType = map.OneOf("launchType", isDaemon ? "EC2" : "FARGATE", "FARGATE", "EC2");
        var controller = map.OneOf("deploymentController", "ECS", "ECS", "CODE_DEPLOY", "EXTERNAL");
        if (isDaemon && (launchType == "FARGATE" || controller != "ECS"))
        {
            map.Problem("schedulingStrategy",
                "is DAEMON, expected with launchType EC2 and deploymentController ECS only. Change one of them.");
        }
        var groups = Groups(map, definition);
        return new Service
        {
            Name = name,
            Arn = site.Arn("ecs", $"service/{cluster.Name}/{name}"),
            Cluster = cluster.Name,
            ClusterArn = cluster.Arn,
            CreatedAt = site.World.Now - TimeSpan.FromDays(200),
            CreatedBy = creator,
            Status = map.OneOf("status", ServiceStatus.Active, ServiceStatus.Active, ServiceStatus.Draining, ServiceStatus.Inactive),
            DesiredCount = map.Integer("desiredCount", 1, 0, 1000),
            TaskDefinition = definition.Arn,
            LaunchType = launchType,
            SchedulingStrategy = strategy,
            DeploymentController = controller,
            Settings = Settings(map, isDaemon),
            TargetGroups = groups,
            Network = launchType == "FARGATE" ? Network() : null,
            HealthCheckGracePeriodSeconds = groups.Count == 0
                ? null
                : (int)map.Duration("healthCheckGracePeriod", TimeSpan.FromSeconds(60)).TotalSeconds,
            Tags = map.Pairs("tags").ToDictionary(),
            Events = Events(name, map),
            Timings = Timings(map.Part("timings")),
            Load = new ServiceLoad
            {
                Fixed = map.Numbers("metrics").ToDictionary(),
                Shared = Shared(map.Part("load")),
            },
        };
    }

    // targetGroup: the ARN of any group, which the sandbox need not have. loadBalancers: target groups of the document by name.
    private List<TargetGroup> Groups(SeedMap map, TaskDefinition definition)
    {
        var first = definition.Containers.First().Name;
        var groups = new List<TargetGroup>();
        if (map.OptionalText("targetGroup") is { } arn)
            groups.Add(new TargetGroup(arn, first, definition.Port));
        foreach (var (name, entry) in map.Entries("loadBalancers"))
        {
            var (container, port) = (entry.Text("containerName", first), entry.Integer("containerPort", definition.Port, 1, 65535));
            if (site.Offers<ITargetGroups>().First().FindGroup(name) is { } found)
                groups.Add(new TargetGroup(found.Arn, container, port));
            else
                map.Problem("loadBalancers", $"names '{name}', expected a target group of this document. Add it to elbv2.targetGroups.");
            if (definition.Containers.All(one => one.Name != container))
                entry.Problem("containerName", $"is '{container}', expected a container of the task definition: {first}.");
        }
        return groups;
    }

    // What it told before the sandbox began, newest first, as AWS has it.
    private List<ServiceEvent> Events(string name, SeedMap map) =>
    [
        .. map.Parts("events")
            .Select(entry => new ServiceEvent(
                site.World.Uuid(), site.World.Now - entry.Duration("age", TimeSpan.Zero), $"(service {name}) {entry.Text("message")}"))
            .OrderByDescending(told => told.At),
    ];

    private static DeploymentSettings Settings(SeedMap map, bool isDaemon)
    {
        var breaker = map.OneOf("circuitBreaker", "off", "off", "on", "rollback");
        return new DeploymentSettings
        {
            MinimumHealthyPercent = map.Integer("minimumHealthyPercent", isDaemon ? 0 : 100, 0, 1000),
            MaximumPercent = map.Integer("maximumPercent", isDaemon ? 100 : 200, 0, 1000),
            CircuitBreaker = breaker != "off",
            Rollback = breaker == "rollback",
        };
    }

    private static Dictionary<string, double> Shared(SeedMap? load)
    {
        var shared = new Dictionary<string, double>();
        foreach (var (field, metric) in new[] { ("cpu", "CPUUtilization"), ("memory", "MemoryUtilization") })
        {
            if (load?.Has(field) == true)
                shared[metric] = load.Number(field, 0);
        }
        return shared;
    }

    private static TaskTimings Timings(SeedMap? map)
    {
        var basis = new TaskTimings();
        return map is null ? basis : new TaskTimings
        {
            Scheduling = map.Duration("scheduling", basis.Scheduling),
            Provisioning = map.Duration("provisioning", basis.Provisioning),
            Pulling = map.Duration("pulling", basis.Pulling),
            Activating = map.Duration("activating", basis.Activating),
            Draining = map.Duration("draining", basis.Draining),
            Stopping = map.Duration("stopping", basis.Stopping),
            Deprovisioning = map.Duration("deprovisioning", basis.Deprovisioning),
        };
    }

    private JsonObject Network() => new()
    {
        ["awsvpcConfiguration"] = new JsonObject
        {
            ["subnets"] = new JsonArray(JsonValue.Create("subnet-" + site.World.Hex(17)), JsonValue.Create("subnet-" + site.World.Hex(17))),
            ["securityGroups"] = new JsonArray(JsonValue.Create("sg-" + site.World.Hex(17))),
            ["assignPublicIp"] = "DISABLED",
        },
    };
}
