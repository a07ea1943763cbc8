using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Ecs;

/// <summary>A service as botocore's <c>ecs/2014-11-13</c> model names and orders its members.</summary>
internal static class ServiceAnswer
{
    private const string FargateVersion = "1.4.0";

    /// <param name="service">The service.</param>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="withTags">Whether the request included TAGS.</param>
    public static JsonObject Of(Service service, string accountId, bool withTags) => new()
    {
        ["serviceArn"] = service.Arn,
        ["serviceName"] = service.Name,
        ["clusterArn"] = service.ClusterArn,
        ["loadBalancers"] = LoadBalancers(service),
        ["serviceRegistries"] = new JsonArray(),
        ["status"] = service.Status,
        ["desiredCount"] = service.DesiredCount,
        ["runningCount"] = service.Tasks.Running,
        ["pendingCount"] = service.Tasks.Pending,
        ["launchType"] = service.LaunchType,
        ["platformVersion"] = service.HasOwnNetwork ? service.PlatformVersion : null,
        ["platformFamily"] = service.HasOwnNetwork ? "Linux" : null,
        ["taskDefinition"] = service.IsRolling ? service.TaskDefinition : null,
        ["deploymentConfiguration"] = Configuration(service),
        ["taskSets"] = service.IsRolling ? null : List(service, TaskSet),
        ["deployments"] = service.IsRolling ? List(service, Deployment) : new JsonArray(),
        ["roleArn"] = $"arn:aws:iam::{accountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
        ["events"] = new JsonArray([.. service.Events.Select(Event)]),
        ["createdAt"] = service.CreatedAt,
        ["placementConstraints"] = new JsonArray(),
        ["placementStrategy"] = new JsonArray(),
        ["networkConfiguration"] = service.Network?.DeepClone(),
        ["healthCheckGracePeriodSeconds"] = service.HealthCheckGracePeriodSeconds,
        ["schedulingStrategy"] = service.SchedulingStrategy,
        ["deploymentController"] = new JsonObject { ["type"] = service.DeploymentController },
        ["tags"] = withTags ? EcsAnswers.Tags(service.Tags) : null,
        ["createdBy"] = service.CreatedBy,
        ["enableECSManagedTags"] = service.EnableManagedTags,
        ["propagateTags"] = service.PropagateTags,
        ["enableExecuteCommand"] = service.EnableExecuteCommand,
        ["availabilityZoneRebalancing"] = "DISABLED",
    };

    private static JsonArray List(Service service, Func<Service, Deployment, JsonObject> answer) =>
        new([.. service.Deployments.Select(one => answer(service, one))]);

    private static JsonArray LoadBalancers(Service service) => new([.. service.TargetGroups.Select(group => new JsonObject
    {
        ["targetGroupArn"] = group.Arn,
        ["containerName"] = group.ContainerName,
        ["containerPort"] = group.ContainerPort,
    })]);

    private static JsonObject Configuration(Service service)
    {
        var settings = service.Settings;
        return new JsonObject
        {
            ["deploymentCircuitBreaker"] = service.IsRolling
                ? new JsonObject { ["enable"] = settings.CircuitBreaker, ["rollback"] = settings.Rollback }
                : null,
            ["maximumPercent"] = settings.MaximumPercent,
            ["minimumHealthyPercent"] = settings.MinimumHealthyPercent,
            ["strategy"] = service.IsRolling ? "ROLLING" : null,
        };
    }

    private static JsonObject Deployment(Service service, Deployment one) => new()
    {
        ["id"] = one.Id,
        ["status"] = one.Status,
        ["taskDefinition"] = one.TaskDefinition,
        ["desiredCount"] = one.DesiredCount,
        ["pendingCount"] = one.Tasks.Pending,
        ["runningCount"] = one.Tasks.Running,
        ["failedTasks"] = one.FailedTasks,
        ["createdAt"] = one.CreatedAt,
        ["updatedAt"] = one.UpdatedAt,
        ["launchType"] = service.LaunchType,
        ["platformVersion"] = service.HasOwnNetwork ? FargateVersion : null,
        ["platformFamily"] = service.HasOwnNetwork ? "Linux" : null,
        ["networkConfiguration"] = service.Network?.DeepClone(),
        ["rolloutState"] = one.RolloutState,
        ["rolloutStateReason"] = one.RolloutStateReason,
    };

    private static JsonObject TaskSet(Service service, Deployment one) => new()
    {
        ["id"] = one.Id,
        ["taskSetArn"] = $"{service.Arn.Replace(":service/", ":task-set/", StringComparison.Ordinal)}/{one.Id}",
        ["serviceArn"] = service.Arn,
        ["clusterArn"] = service.ClusterArn,
        ["status"] = one.Status,
        ["taskDefinition"] = one.TaskDefinition,
        ["computedDesiredCount"] = one.DesiredCount,
        ["pendingCount"] = one.Tasks.Pending,
        ["runningCount"] = one.Tasks.Running,
        ["createdAt"] = one.CreatedAt,
        ["updatedAt"] = one.UpdatedAt,
        ["launchType"] = service.LaunchType,
        ["platformVersion"] = service.HasOwnNetwork ? FargateVersion : null,
        ["platformFamily"] = service.HasOwnNetwork ? "Linux" : null,
        ["networkConfiguration"] = service.Network?.DeepClone(),
        ["loadBalancers"] = LoadBalancers(service),
        ["serviceRegistries"] = new JsonArray(),
        ["scale"] = new JsonObject { ["value"] = 100.0, ["unit"] = "PERCENT" },
        ["stabilityStatus"] = one.RolloutState == RolloutState.Completed && one.Tasks == new TaskCounts(one.DesiredCount, 0)
            ? "STEADY_STATE"
            : "STABILIZING",
        ["stabilityStatusAt"] = one.UpdatedAt,
        ["tags"] = new JsonArray(),
    };

    private static JsonObject Event(ServiceEvent told) =>
        new() { ["id"] = told.Id, ["createdAt"] = told.At, ["message"] = told.Message };
}
