using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>DescribeServices and ListServices.</summary>
internal sealed class ServiceLookup(EcsDirectory directory, string accountId)
{
    private const int MostNames = 10;
    private const int DefaultPage = 10;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeServices", Describe) with
        {
            Rate = EcsRates.ServiceRead,
            Summary = call => string.Join(' ', call.Texts("services").Select(EcsDirectory.LastPart)),
        },
        SandboxOperation.Read("ListServices", List) with
        {
            Rate = EcsRates.ServiceRead,
            Summary = call => call.Text("cluster") ?? "",
        },
    ];

    private JsonObject Describe(SandboxCall call)
    {
        var cluster = directory.ClusterOf(call);
        var asked = call.Texts("services");
        if (asked.Count == 0)
            throw new AwsRefusal("InvalidParameterException", "Services cannot be empty.");
        if (asked.Count > MostNames)
            throw new AwsRefusal("InvalidParameterException", "service names can have at most 10 items.");
        var withTags = call.Texts("include").Contains("TAGS");
        var (found, missing) = (new JsonArray(), new JsonArray());
        foreach (var name in asked.Distinct(StringComparer.Ordinal))
        {
            if (directory.ServiceAt(cluster, name, call.AsOf) is { } service)
                found.Add((JsonNode)ServiceAnswer.Of(service, accountId, withTags));
            else
                missing.Add((JsonNode)EcsAnswers.Missing(directory.MissingArn("service", cluster.Name + "/", name)));
        }
        return new JsonObject { ["services"] = found, ["failures"] = missing };
    }

    // Services that are being deleted, or are, are not listed.
    private JsonObject List(SandboxCall call)
    {
        var cluster = directory.ClusterOf(call);
        var (launchType, strategy) = (call.Text("launchType"), call.Text("schedulingStrategy"));
        var all = directory.Services.AllAt(call.AsOf).Where(service => service.Cluster == cluster.Name && service.IsActive
            && (launchType is null || service.LaunchType == launchType)
            && (strategy is null || service.SchedulingStrategy == strategy));
        return EcsPage.Of("serviceArns", all, service => service.Key, service => service.Arn, call, DefaultPage);
    }
}
