using System.Globalization;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>UpdateService, CreateService and DeleteService.</summary>
internal sealed class ServiceChanges(SandboxSite site, EcsDirectory directory, ServiceScheduler scheduler, TaskDefinitions definitions)
{
    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("UpdateService", Update) with { Rate = EcsRates.ServiceModify, Summary = What("service") },
        SandboxOperation.Write("CreateService", Create) with { Rate = EcsRates.ServiceModify, Summary = What("serviceName") },
        SandboxOperation.Write("DeleteService", Delete) with
        {
            Rate = EcsRates.ServiceModify,
            Summary = call => EcsDirectory.LastPart(call.Text("service") ?? ""),
        },
    ];

    /// <summary>Gives a service another desired count, on behalf of a user or of Application Auto Scaling.</summary>
    public Service SetCount(Service service, int count)
    {
        var changed = service with { DesiredCount = count };

        // A deployment that the scheduler has looked at is to have the new count; another one is looked at soon.
        if (changed.Primary is { DesiredCount: > 0 } or { RolloutState: RolloutState.Completed })
            changed = changed with { Deployments = [changed.Deployments[0] with { DesiredCount = count }, .. changed.Deployments.Skip(1)] };
        scheduler.Put(changed);
        return changed;
    }

    // shop-web desiredCount=2 taskDefinition=shop-web:7 forceNewDeployment
    private static Func<SandboxCall, string> What(string member) => call => string.Join(' ', new[]
    {
        EcsDirectory.LastPart(call.Text(member) ?? ""),
        call.Integer("desiredCount") is { } count ? string.Create(CultureInfo.InvariantCulture, $"desiredCount={count}") : "",
        call.Text("taskDefinition") is { } definition ? $"taskDefinition={EcsDirectory.LastPart(definition)}" : "",
        call.Flag("forceNewDeployment") == true ? "forceNewDeployment" : "",
    }.Where(part => part.Length > 0));

    private JsonObject Update(SandboxCall call)
    {
        var service = directory.ServiceOf(call);
        if (!service.IsActive)
            throw new AwsRefusal("ServiceNotActiveException", "Service was not ACTIVE.");
        UpdateRules.RequireAllowed(service, call);
        var changed = ServiceRequest.Apply(service, call);
        var definition = call.Text("taskDefinition") is { Length: > 0 } asked
            ? ServiceRequest.Definition(definitions, asked).Arn
            : service.TaskDefinition;

        // A desired count alone begins no deployment; what tasks are made of does.
        if (call.Flag("forceNewDeployment") == true || definition != service.TaskDefinition
            || call.Has("networkConfiguration") || call.Has("platformVersion") || call.Has("loadBalancers"))
        {
            changed = scheduler.Deploy(changed, definition);
            scheduler.Put(changed);
        }
        else
        {
            changed = SetCount(changed, changed.DesiredCount);
        }
        return Answer(changed);
    }

    private JsonObject Create(SandboxCall call)
    {
        var cluster = directory.ClusterOf(call);
        var name = call.Required("serviceName");
        if (directory.ServiceAt(cluster, name, DateTimeOffset.MaxValue) is { Status: not ServiceStatus.Inactive } existing)
        {
            throw ServiceRequest.Invalid(existing.IsActive
                ? "Creation of service was not idempotent."
                : "Unable to Start a service that is still Draining.");
        }
        if (call.Structure("deploymentController")?.Text("type") is { } controller && controller != "ECS")
            throw ServiceRequest.Invalid($"The sandbox creates no services with a {controller} deployment controller: seed them.");
        if (call.Text("schedulingStrategy") is { } strategy && strategy != "REPLICA")
            throw ServiceRequest.Invalid($"The sandbox creates no services with a {strategy} scheduling strategy: seed them.");
        var definition = ServiceRequest.Definition(definitions, call.Required("taskDefinition"));
        var service = ServiceRequest.Apply(new Service
        {
            Name = name,
            Arn = site.Arn("ecs", $"service/{cluster.Name}/{name}"),
            Cluster = cluster.Name,
            ClusterArn = cluster.Arn,
            CreatedAt = site.World.Now,
            CreatedBy = call.Caller.Arn,
            TaskDefinition = definition.Arn,
            LaunchType = call.Text("launchType") ?? "EC2",
            Tags = call.Structures("tags").ToDictionary(tag => tag.Required("key"), tag => tag.Text("value") ?? ""),
        }, call);
        if (service.Network is null && definition.NeedsNetwork)
            throw ServiceRequest.Invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        service = scheduler.Deploy(service, definition.Arn);
        scheduler.Put(service);
        return Answer(service);
    }

    private JsonObject Delete(SandboxCall call)
    {
        var service = directory.ServiceOf(call);
        if (service.Status == ServiceStatus.Inactive)
            throw new AwsRefusal("ServiceNotFoundException", "Service not found.");
        if (service is { DesiredCount: > 0, IsDaemon: false } && call.Flag("force") != true)
            throw ServiceRequest.Invalid("The service cannot be stopped while it is scaled above 0.");
        service = service with { Status = ServiceStatus.Draining, DesiredCount = 0 };
        scheduler.Put(service);
        return Answer(service);
    }

    private JsonObject Answer(Service service) =>
        new() { ["service"] = ServiceAnswer.Of(service, site.Account, withTags: false) };
}
