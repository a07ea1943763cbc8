using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Ecs;

/// <summary>What CreateService and UpdateService have in common: what of a service they may set, and the refusals of AWS.</summary>
internal static class ServiceRequest
{
    private const int MostTasks = 5000;

    private static readonly string[] NotHere =
    [
        "capacityProviderStrategy", "placementConstraints", "placementStrategy", "serviceRegistries",
        "serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations",
    ];

    /// <summary>The service with everything that the request sets, apart from what its tasks run.</summary>
    /// <param name="service">The service as it is, or as it is by default.</param>
    /// <param name="call">The request.</param>
    /// <exception cref="AwsRefusal"><c>InvalidParameterException</c></exception>
    public static Service Apply(Service service, SandboxCall call)
    {
        foreach (var member in NotHere)
        {
            if (call.Has(member))
                throw Invalid($"{member} is not supported by the sandbox.");
        }
        if (call.Has("desiredCount") && service.IsDaemon)
        {
            throw Invalid("The daemon scheduling strategy does not support a desired count for services. "
                + "Remove the desired count value and try again");
        }
        var desired = call.Integer("desiredCount") ?? service.DesiredCount;
        if (desired is < 0 or > MostTasks)
            throw Invalid($"desiredCount must be between 0 and {MostTasks}.");
        return service with
        {
            DesiredCount = desired,
            Settings = Settings(service, call.Structure("deploymentConfiguration")),
            Network = call.Structure("networkConfiguration") is { } network ? (JsonObject)network.Input.DeepClone() : service.Network,
            PlatformVersion = call.Text("platformVersion") ?? service.PlatformVersion,
            TargetGroups = call.Has("loadBalancers")
                ? [.. call.Structures("loadBalancers").Select(TargetGroup)]
                : service.TargetGroups,
            HealthCheckGracePeriodSeconds = call.Integer("healthCheckGracePeriodSeconds") ?? service.HealthCheckGracePeriodSeconds,
            EnableExecuteCommand = call.Flag("enableExecuteCommand") ?? service.EnableExecuteCommand,
            EnableManagedTags = call.Flag("enableECSManagedTags") ?? service.EnableManagedTags,
            PropagateTags = call.Text("propagateTags") ?? service.PropagateTags,
        };
    }

    /// <summary>The task definition that a request names.</summary>
    /// <exception cref="AwsRefusal"><c>ClientException</c></exception>
    public static TaskDefinition Definition(TaskDefinitions definitions, string asked) =>
        definitions.Find(asked) ?? throw new AwsRefusal("ClientException", "TaskDefinition not found.");

    public static AwsRefusal Invalid(string message) => new("InvalidParameterException", message);

    private static DeploymentSettings Settings(Service service, SandboxCall? said)
    {
        if (said is null)
            return service.Settings;
        foreach (var member in (ReadOnlySpan<string>)["alarms", "lifecycleHooks", "linearConfiguration", "canaryConfiguration"])
        {
            if (said.Has(member))
                throw Invalid($"deploymentConfiguration.{member} is not supported by the sandbox.");
        }
        if (said.Text("strategy") is { } strategy && strategy != "ROLLING")
            throw Invalid($"The sandbox has no deployment strategy {strategy}.");
        var breaker = said.Structure("deploymentCircuitBreaker");
        var settings = new DeploymentSettings
        {
            MinimumHealthyPercent = said.Integer("minimumHealthyPercent") ?? service.Settings.MinimumHealthyPercent,
            MaximumPercent = said.Integer("maximumPercent") ?? service.Settings.MaximumPercent,
            CircuitBreaker = breaker is null ? service.Settings.CircuitBreaker : breaker.Flag("enable") ?? false,
            Rollback = breaker is null ? service.Settings.Rollback : breaker.Flag("rollback") ?? false,
        };
        if (settings.MinimumHealthyPercent < 0 || settings.MaximumPercent < settings.MinimumHealthyPercent)
            throw Invalid("maximumPercent must not be less than minimumHealthyPercent, nor that less than 0.");
        if (service.IsDaemon && settings.MaximumPercent > 100)
        {
            throw Invalid("The daemon scheduling strategy does not support values above 100 for maximumPercent on a deployment "
                + "configuration. Change the maximumPercent value to 100, and try again");
        }
        return settings;
    }

    private static TargetGroup TargetGroup(SandboxCall said) => new(
        said.Required("targetGroupArn"), said.Required("containerName"), said.Integer("containerPort") ?? 80);
}
