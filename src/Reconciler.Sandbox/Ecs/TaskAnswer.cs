using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Ecs;

/// <summary>A task as botocore's <c>ecs/2014-11-13</c> model names and orders its members.</summary>
internal static class TaskAnswer
{
    public static JsonObject Of(EcsTask task, bool withTags)
    {
        var isFargate = task.LaunchType == "FARGATE";
        return new JsonObject
        {
            ["attachments"] = isFargate ? new JsonArray(Attachment(task)) : new JsonArray(),
            ["attributes"] = new JsonArray(new JsonObject { ["name"] = "ecs.cpu-architecture", ["value"] = "x86_64" }),
            ["availabilityZone"] = task.AvailabilityZone,
            ["clusterArn"] = task.ClusterArn,
            ["connectivity"] = task.PullStartedAt is null ? null : "CONNECTED",
            ["connectivityAt"] = EcsAnswers.Time(task.PullStartedAt),
            ["containers"] = new JsonArray([.. task.Containers.Select(container => Container(task, container, isFargate))]),
            ["cpu"] = task.Definition.Cpu,
            ["createdAt"] = task.CreatedAt,
            ["desiredStatus"] = task.DesiredStatus,
            ["enableExecuteCommand"] = false,
            ["executionStoppedAt"] = EcsAnswers.Time(task.ExecutionStoppedAt),
            ["group"] = "service:" + task.ServiceName,
            ["healthStatus"] = "UNKNOWN",
            ["lastStatus"] = task.LastStatus,
            ["launchType"] = task.LaunchType,
            ["memory"] = task.Definition.Memory,
            ["overrides"] = new JsonObject
            {
                ["containerOverrides"] = new JsonArray(
                    [.. task.Containers.Select(container => new JsonObject { ["name"] = container.Name })]),
                ["inferenceAcceleratorOverrides"] = new JsonArray(),
            },
            ["platformVersion"] = isFargate ? "1.4.0" : null,
            ["platformFamily"] = isFargate ? "Linux" : null,
            ["pullStartedAt"] = EcsAnswers.Time(task.PullStartedAt),
            ["pullStoppedAt"] = EcsAnswers.Time(task.PullStoppedAt),
            ["startedAt"] = EcsAnswers.Time(task.StartedAt),
            ["startedBy"] = task.StartedBy,
            ["stopCode"] = task.StopCode,
            ["stoppedAt"] = EcsAnswers.Time(task.StoppedAt),
            ["stoppedReason"] = task.StoppedReason,
            ["stoppingAt"] = EcsAnswers.Time(task.StoppingAt),
            ["tags"] = withTags ? new JsonArray() : null,
            ["taskArn"] = task.Arn,
            ["taskDefinitionArn"] = task.Definition.Arn,
            ["version"] = task.Version,
            ["ephemeralStorage"] = isFargate ? new JsonObject { ["sizeInGiB"] = 20 } : null,
        };
    }

    private static JsonObject Container(EcsTask task, TaskContainer container, bool isFargate) => new()
    {
        ["containerArn"] = $"{task.Arn.Replace(":task/", ":container/", StringComparison.Ordinal)}/{container.Id}",
        ["taskArn"] = task.Arn,
        ["name"] = container.Name,
        ["image"] = container.Image,
        ["runtimeId"] = task.StartedAt is null ? null : $"{task.Id}-{container.Id[..8]}",
        ["lastStatus"] = Status(task),
        ["exitCode"] = container.ExitCode,
        ["reason"] = container.Reason ?? (task.StopCode == StopCode.FailedToStart && OfContainer(task.StoppedReason) ? task.StoppedReason : null),
        ["networkBindings"] = new JsonArray(),
        ["networkInterfaces"] = isFargate
            ? new JsonArray(new JsonObject
            {
                ["attachmentId"] = task.Network.AttachmentId,
                ["privateIpv4Address"] = task.Network.Address,
            })
            : new JsonArray(),
        ["healthStatus"] = "UNKNOWN",
    };

    // What the whole task could not get, such as its secrets, is no container's own reason.
    private static bool OfContainer(string? reason) => reason?.StartsWith("ResourceInitializationError", StringComparison.Ordinal) != true;

    private static string Status(EcsTask task) => task.LastStatus switch
    {
        TaskStatus.Provisioning or TaskStatus.Pending or TaskStatus.Activating => TaskStatus.Pending,
        TaskStatus.Deprovisioning or TaskStatus.Stopped => TaskStatus.Stopped,
        _ => TaskStatus.Running,
    };

    private static JsonObject Attachment(EcsTask task) => new()
    {
        ["id"] = task.Network.AttachmentId,
        ["type"] = "ElasticNetworkInterface",
        ["status"] = task.LastStatus switch
        {
            TaskStatus.Provisioning => "PRECREATED",
            TaskStatus.Stopped => "DELETED",
            TaskStatus.Deprovisioning => "DETACHING",
            _ => "ATTACHED",
        },
        ["details"] = new JsonArray(
            Detail("networkInterfaceId", task.Network.InterfaceId),
            Detail("macAddress", task.Network.Mac),
            Detail("privateDnsName", $"ip-{task.Network.Address.Replace('.', '-')}.ec2.internal"),
            Detail("privateIPv4Address", task.Network.Address)),
    };

    private static JsonObject Detail(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
