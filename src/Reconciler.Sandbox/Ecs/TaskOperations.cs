using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>ListTasks, DescribeTasks and StopTask.</summary>
internal sealed class TaskOperations(EcsDirectory directory, TaskFleet fleet)
{
    private const int MostNames = 100;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("ListTasks", List) with
        {
            Rate = EcsRates.ClusterResourceRead,
            Summary = call => $"{call.Text("serviceName") ?? call.Text("cluster")} {call.Text("desiredStatus")}".TrimEnd(),
        },
        SandboxOperation.Read("DescribeTasks", Describe) with
        {
            Rate = EcsRates.ClusterResourceRead,
            Summary = call => string.Join(' ', call.Texts("tasks").Select(EcsDirectory.LastPart)),
        },
        SandboxOperation.Write("StopTask", Stop) with
        {
            Rate = EcsRates.ClusterResourceModify,
            Summary = call => EcsDirectory.LastPart(call.Text("task") ?? ""),
        },
    ];

    // Tasks that are being stopped are desired to be STOPPED, whatever they still are.
    private JsonObject List(SandboxCall call)
    {
        var cluster = directory.ClusterOf(call);
        var service = call.Text("serviceName") is { Length: > 0 } asked
            ? directory.ServiceAt(cluster, asked, call.AsOf) ?? throw new AwsRefusal("ServiceNotFoundException", "Service not found.")
            : null;
        var desired = call.Text("desiredStatus") ?? TaskStatus.Running;
        if (desired is not (TaskStatus.Running or TaskStatus.Pending or TaskStatus.Stopped))
            throw new AwsRefusal("InvalidParameterException", $"Invalid desiredStatus: {desired}.");
        var (family, startedBy, launchType) = (call.Text("family"), call.Text("startedBy"), call.Text("launchType"));
        if (startedBy is not null && (service is not null || family is not null))
            throw new AwsRefusal("InvalidParameterException", "startedBy cannot be combined with another filter.");
        var all = fleet.AllAt(call.AsOf).Where(task => task.ClusterArn == cluster.Arn && task.DesiredStatus == desired
            && (service is null || task.ServiceKey == service.Key)
            && (family is null || task.Definition.Family == family)
            && (startedBy is null || task.StartedBy == startedBy)
            && (launchType is null || task.LaunchType == launchType)
            && !call.Has("containerInstance"));
        return EcsPage.Of("taskArns", all, task => task.Id, task => task.Arn, call);
    }

    private JsonObject Describe(SandboxCall call)
    {
        var cluster = directory.ClusterOf(call);
        var asked = call.Texts("tasks");
        if (asked.Count == 0)
            throw new AwsRefusal("InvalidParameterException", "Tasks cannot be empty.");
        if (asked.Count > MostNames)
            throw new AwsRefusal("InvalidParameterException", "taskIds can have at most 100 items.");
        var withTags = call.Texts("include").Contains("TAGS");
        var (found, missing) = (new JsonArray(), new JsonArray());
        foreach (var name in asked.Distinct(StringComparer.Ordinal))
        {
            if (fleet.FindAt(cluster.Arn, EcsDirectory.LastPart(name), call.AsOf) is { } task)
                found.Add((JsonNode)TaskAnswer.Of(task, withTags));
            else
                missing.Add((JsonNode)EcsAnswers.Missing(directory.MissingArn("task", cluster.Name + "/", name)));
        }
        return new JsonObject { ["tasks"] = found, ["failures"] = missing };
    }

    // Its service starts another one in its place.
    private JsonObject Stop(SandboxCall call)
    {
        var cluster = directory.ClusterOf(call);
        var id = EcsDirectory.LastPart(call.Required("task"));
        var task = fleet.FindAt(cluster.Arn, id, DateTimeOffset.MaxValue)
            ?? throw new AwsRefusal("InvalidParameterException", "The referenced task was not found.");
        var reason = call.Text("reason") is { Length: > 0 } said ? said : "Task stopped by user";
        return new JsonObject { ["task"] = TaskAnswer.Of(fleet.Stop(task, StopCode.ByUser, reason), withTags: true) };
    }
}
