using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// Reads the <c>ecs</c> section of a seed: <c>images</c> that behave badly, <c>taskDefinitions</c> by family or
/// <c>family:revision</c>, and <c>clusters</c> with their <c>services</c>. What it makes runs since long ago.
/// </summary>
internal sealed class EcsSeed(
    SandboxSite site, EcsDirectory directory, TaskFleet fleet, TaskDefinitions definitions, ServiceScheduler scheduler)
{
    private const string SeedUser = "user/terraform";

    public void Read(SeedMap section)
    {
        foreach (var (image, map) in section.Entries("images"))
            fleet.Images[image] = ReadImage(image, map);
        foreach (var (name, map) in section.Entries("taskDefinitions"))
            ReadDefinition(name, map);
        foreach (var (name, map) in section.Entries("clusters"))
            ReadCluster(name, map);
    }

    private static ImageBehaviour ReadImage(string image, SeedMap map) => new(image)
    {
        CannotPull = map.OptionalText("cannotPull"),
        CrashAfter = map.Has("crashAfter") ? map.Duration("crashAfter", TimeSpan.Zero) : null,
        ExitCode = map.Integer("exitCode", 1, 0, 255),
        Reason = map.OptionalText("reason"),
        IsUnhealthy = map.Flag("unhealthy", false),
        ErrorRate = Number(map, "errorRate", 100),
        Latency = map.Has("latency") ? TimeSpan.FromSeconds(Number(map, "latency", 3600)) : null,
        Health = map.OptionalText("health"),
        Needs = map.Pairs("needs"),
        LogErrors = Number(map, "logErrors", 1_000_000),
    };

    private static double Number(SeedMap map, string field, double most)
    {
        var number = map.Number(field, 0);
        if (number >= 0 && number <= most)
            return number;
        map.Problem(field, string.Create(CultureInfo.InvariantCulture, $"is {number}, expected a number from 0 to {most}."));
        return 0;
    }

    private void ReadDefinition(string name, SeedMap map)
    {
        var (family, revision) = TaskDefinitions.Split(name);
        Define(family, revision ?? 1, map);
    }

    // One container, which is what matters here; a person registers others at the wire.
    private TaskDefinition Define(string family, int revision, SeedMap? map)
    {
        var container = new JsonObject
        {
            ["name"] = map?.Text("container", family) ?? family,
            ["image"] = map?.Text("image", Image(family)) ?? Image(family),
            ["cpu"] = 0,
            ["portMappings"] = new JsonArray(new JsonObject
            {
                ["containerPort"] = map?.Integer("port", 8080, 1, 65535) ?? 8080,
                ["protocol"] = "tcp",
            }),
            ["essential"] = true,
            ["environment"] = new JsonArray([.. (map?.Pairs("environment") ?? []).Select(p => (JsonNode)new JsonObject { ["name"] = p.Key, ["value"] = p.Value })]),
        };
        var definition = new TaskDefinition
        {
            Family = family,
            Revision = revision,
            Arn = site.Arn("ecs", $"task-definition/{family}:{revision}"),
            RegisteredAt = LongAgo,
            RegisteredBy = Creator,
            Said = new JsonObject
            {
                ["containerDefinitions"] = new JsonArray(container),
                ["networkMode"] = "awsvpc",
                ["requiresCompatibilities"] = new JsonArray(JsonValue.Create("FARGATE")),
                ["cpu"] = map?.Text("cpu", "512") ?? "512",
                ["memory"] = map?.Text("memory", "1024") ?? "1024",
            },
        };
        definitions.Add(definition);
        return definition;
    }

    private void ReadCluster(string name, SeedMap map)
    {
        var cluster = new Cluster
        {
            Name = name,
            Arn = site.Arn("ecs", $"cluster/{name}"),
            Tags = map.Pairs("tags").ToDictionary(),
        };
        directory.Clusters.Put(name, cluster);
        foreach (var (service, entry) in map.Entries("services"))
            ReadService(cluster, service, entry);
    }

    private void ReadService(Cluster cluster, string name, SeedMap map)
    {
        var definition = Definition(name, map);
        var service = new ServiceSeed(site, cluster, Creator).Read(name, map, definition);
        var running = map.Integer("runningCount", service.DesiredCount, 0, 1000);
        if (service.Status != ServiceStatus.Active && running + service.DesiredCount > 0)
            map.Problem("status", $"is {service.Status}, but the service has tasks. Give it desiredCount 0.");
        if (service.Status == ServiceStatus.Inactive)
        {
            directory.Services.Put(service.Key, service);
            return;
        }

        // The service is shelved after its tasks, so that nobody takes what is there already for a change.
        var deployment = Deployment.Begin(scheduler.NewId(), definition.Arn, LongAgo).Complete(LongAgo) with
        {
            DesiredCount = service.DesiredCount,
            Tasks = new TaskCounts(running, 0),
            HasRun = true,
        };
        for (var task = 0; task < running; task++)
            fleet.HaveRunning(service, deployment, definition, LongAgo + TimeSpan.FromSeconds(task));
        service = service with { Deployments = [deployment], LastCompleted = deployment, IsSteady = true };
        directory.Services.Put(service.Key, service);
        if (map.OptionalText("deploying") is { } next)
            Begin(service, next, map);
        else if (running != service.DesiredCount)
            scheduler.Put(service);
    }

    private void Begin(Service service, string next, SeedMap map)
    {
        if (definitions.Find(next) is { } definition)
            scheduler.Put(scheduler.Deploy(service, definition.Arn));
        else
            map.Problem("deploying", $"is '{next}', expected a task definition of this document. Add it to taskDefinitions.");
    }

    // A service that names no task definition runs one of its own name.
    private TaskDefinition Definition(string service, SeedMap map)
    {
        var asked = map.OptionalText("taskDefinition");
        if (asked is not null && definitions.Find(asked) is null)
            map.Problem("taskDefinition", $"is '{asked}', expected one of this document. Add it to taskDefinitions.");
        return definitions.Find(asked ?? service) ?? Define(service, 1, null);
    }

    private string Image(string family) => $"{site.Account}.dkr.ecr.{site.Region}.amazonaws.com/{family}:1";

    private string Creator => $"arn:aws:iam::{site.Account}:{SeedUser}";

    private DateTimeOffset LongAgo => site.World.Now - TimeSpan.FromDays(30);
}
