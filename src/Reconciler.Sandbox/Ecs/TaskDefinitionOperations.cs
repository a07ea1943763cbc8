using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>RegisterTaskDefinition, DescribeTaskDefinition and ListTaskDefinitions.</summary>
internal sealed class TaskDefinitionOperations(SandboxSite site, TaskDefinitions definitions)
{
    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("RegisterTaskDefinition", Register) with
        {
            Rate = EcsRates.TaskDefinitionModify,
            Summary = call => call.Text("family") ?? "",
        },
        SandboxOperation.Read("DescribeTaskDefinition", Describe) with
        {
            Rate = EcsRates.TaskDefinitionRead,
            Summary = call => EcsDirectory.LastPart(call.Text("taskDefinition") ?? ""),
        },
        SandboxOperation.Read("ListTaskDefinitions", List) with
        {
            Rate = EcsRates.TaskDefinitionRead,
            Summary = call => call.Text("familyPrefix") ?? "",
        },
    ];

    private JsonObject Register(SandboxCall call)
    {
        var (family, said) = TaskDefinitionRequest.Read(call);
        var revision = definitions.NextRevision(family);
        var definition = new TaskDefinition
        {
            Family = family,
            Revision = revision,
            Arn = site.Arn("ecs", $"task-definition/{family}:{revision}"),
            RegisteredAt = site.World.Now,
            RegisteredBy = call.Caller.Arn,
            Said = said,
            Tags = call.Structures("tags").ToDictionary(tag => tag.Required("key"), tag => tag.Text("value") ?? ""),
        };
        definitions.Add(definition);
        return new JsonObject { ["taskDefinition"] = Answer(definition), ["tags"] = EcsAnswers.Tags(definition.Tags) };
    }

    private JsonObject Describe(SandboxCall call)
    {
        var definition = definitions.FindAt(call.Required("taskDefinition", "ClientException"), call.AsOf)
            ?? throw new AwsRefusal("ClientException", "Unable to describe task definition.");
        return new JsonObject
        {
            ["taskDefinition"] = Answer(definition),
            ["tags"] = call.Texts("include").Contains("TAGS") ? EcsAnswers.Tags(definition.Tags) : new JsonArray(),
        };
    }

    // All are ACTIVE: the sandbox deregisters none.
    private JsonObject List(SandboxCall call)
    {
        var family = call.Text("familyPrefix");
        var status = call.Text("status") ?? "ACTIVE";
        var descending = call.Text("sort") == "DESC";
        var all = definitions.AllAt(call.AsOf)
            .Where(found => (family is null or "" || found.Family == family) && status == "ACTIVE");
        return EcsPage.Of(
            "taskDefinitionArns", descending ? all.Reverse() : all, found => TaskDefinition.Key(found.Family, found.Revision),
            found => found.Arn, call, descending: descending);
    }

    private static JsonObject Answer(TaskDefinition definition)
    {
        var answer = new JsonObject
        {
            ["taskDefinitionArn"] = definition.Arn,
            ["family"] = definition.Family,
            ["revision"] = definition.Revision,
            ["status"] = "ACTIVE",
            ["volumes"] = new JsonArray(),
            ["placementConstraints"] = new JsonArray(),
            ["compatibilities"] = new JsonArray(JsonValue.Create("EC2"), JsonValue.Create("FARGATE")),
            ["registeredAt"] = definition.RegisteredAt,
            ["registeredBy"] = definition.RegisteredBy,
        };
        foreach (var (member, value) in definition.Said)
            answer[member] = value?.DeepClone();
        return answer;
    }
}
