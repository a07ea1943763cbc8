using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Reconciler.Sandbox;
using Simulation.Desired;

namespace Simulation.Aws;

/// <summary>
/// Somebody else at AWS's wire: people who change things by hand, and the simulation itself, which looks what is really
/// there, without faults and without lag.
/// </summary>
internal sealed class Hands(SandboxAws aws, HttpMessageInvoker sandbox)
{
    private const string Ecs = "AmazonEC2ContainerServiceV20141113";
    private const string Scaling = "AnyScaleFrontendService";

    /// <summary>The desired, running and pending counts of a service, and how many of its tasks are not stopped yet.</summary>
    public (int Desired, int Running, int Pending, int Stopping)? Service(string name) => Truly(() =>
    {
        var found = Json($"{Ecs}.DescribeServices", new JsonObject { ["cluster"] = "shop", ["services"] = new JsonArray(name) });
        if (found?["services"]?.AsArray() is not [JsonObject service]) return null;
        var listed = Json($"{Ecs}.ListTasks", new JsonObject
        {
            ["cluster"] = "shop",
            ["serviceName"] = name,
            ["desiredStatus"] = "STOPPED",
        });
        var arns = listed?["taskArns"]?.AsArray().Select(arn => (JsonNode)(string)arn!).ToArray() ?? [];
        var stopping = arns.Length == 0 ? 0 : Json($"{Ecs}.DescribeTasks", new JsonObject { ["cluster"] = "shop", ["tasks"] = new JsonArray(arns) })?
            ["tasks"]?.AsArray().Count(t => (string?)t?["lastStatus"] != "STOPPED") ?? 0;
        return ((int, int, int, int)?)((int)service["desiredCount"]!, (int)service["runningCount"]!, (int)service["pendingCount"]!, stopping);
    });

    /// <summary>What a service is to run, and whether that is all that runs; null where there is no such service.</summary>
    public (string Revision, bool Alone)? Running(string service) => Truly(() =>
    {
        var found = Json($"{Ecs}.DescribeServices", new JsonObject { ["cluster"] = "shop", ["services"] = new JsonArray(service) });
        if (found?["services"]?.AsArray() is not [JsonObject one]) return ((string, bool)?)null;
        return (((string)one["taskDefinition"]!).Split('/')[^1], one["deployments"]?.AsArray().Count == 1);
    });

    /// <summary>What was registered as a revision, with its tags beside it; null where there is no such revision.</summary>
    public JsonObject? Definition(string revision) => Truly(() =>
    {
        var found = Json($"{Ecs}.DescribeTaskDefinition", new JsonObject { ["taskDefinition"] = revision, ["include"] = new JsonArray("TAGS") });
        if (found?["taskDefinition"] is not JsonObject definition) return null;
        definition["tags"] = found["tags"]?.DeepClone();
        return definition;
    });

    /// <summary>The image that a revision runs in a container; null where there is none.</summary>
    public string? Image(string revision, string container) => (string?)Definition(revision)?["containerDefinitions"]?.AsArray()
        .FirstOrDefault(c => (string?)c?["name"] == container)?["image"];

    /// <summary>Makes a revision.</summary>
    /// <returns>Its name, as <c>family:revision</c>.</returns>
    public string Register(JsonObject definition)
    {
        var made = Json($"{Ecs}.RegisterTaskDefinition", definition)!["taskDefinition"]!;
        return $"{(string)made["family"]!}:{(int)made["revision"]!}";
    }

    public void Deploy(string service, string revision) =>
        Json($"{Ecs}.UpdateService", new JsonObject { ["cluster"] = "shop", ["service"] = service, ["taskDefinition"] = revision });

    /// <summary>The status of a database; null where there is none.</summary>
    public string? Database(string id) => Truly(() =>
        Form("rds", "2014-10-31", "DescribeDBInstances", ("DBInstanceIdentifier", id))?
            .Descendants().FirstOrDefault(e => e.Name.LocalName == "DBInstanceStatus")?.Value);

    /// <summary>The status of a cluster; null where there is none.</summary>
    public string? Cluster(string id) => Truly(() =>
        Form("rds", "2014-10-31", "DescribeDBClusters", ("DBClusterIdentifier", id))?
            .Descendants().FirstOrDefault(e => e.Name.LocalName == "DBCluster")?.Elements().FirstOrDefault(e => e.Name.LocalName == "Status")?.Value);

    public void SetCount(string service, int count) =>
        Json($"{Ecs}.UpdateService", new JsonObject { ["cluster"] = "shop", ["service"] = service, ["desiredCount"] = count });

    public void SetScaling(string service, int min, int max, bool suspended) => Json($"{Scaling}.RegisterScalableTarget", new JsonObject
    {
        ["ServiceNamespace"] = "ecs",
        ["ResourceId"] = $"service/shop/{service}",
        ["ScalableDimension"] = "ecs:service:DesiredCount",
        ["MinCapacity"] = min,
        ["MaxCapacity"] = max,
        ["SuspendedState"] = new JsonObject
        {
            ["DynamicScalingInSuspended"] = suspended,
            ["DynamicScalingOutSuspended"] = suspended,
            ["ScheduledScalingSuspended"] = suspended,
        },
    });

    public void RemovePolicy(string service) => Json($"{Scaling}.DeleteScalingPolicy", new JsonObject
    {
        ["ServiceNamespace"] = "ecs",
        ["ResourceId"] = $"service/shop/{service}",
        ["ScalableDimension"] = "ecs:service:DesiredCount",
        ["PolicyName"] = $"{service}-cpu",
    });

    public void StopDatabase(string id) => Form("rds", "2014-10-31", "StopDBInstance", ("DBInstanceIdentifier", id));

    public void StartDatabase(string id) => Form("rds", "2014-10-31", "StartDBInstance", ("DBInstanceIdentifier", id));

    public void StopCluster(string id) => Form("rds", "2014-10-31", "StopDBCluster", ("DBClusterIdentifier", id));

    public void StartCluster(string id) => Form("rds", "2014-10-31", "StartDBCluster", ("DBClusterIdentifier", id));

    public void DeleteAlarm(string name) => Form("monitoring", "2010-08-01", "DeleteAlarms", ("AlarmNames.member.1", name));

    public void SilenceAlarm(string name, bool silent) => Form(
        "monitoring", "2010-08-01", silent ? "DisableAlarmActions" : "EnableAlarmActions", ("AlarmNames.member.1", name));

    private T Truly<T>(Func<T> look)
    {
        var lag = aws.ReadLag;
        aws.ReadLag = TimeSpan.Zero;
        try
        {
            return look();
        }
        finally
        {
            aws.ReadLag = lag;
        }
    }

    private JsonObject? Json(string target, JsonObject body)
    {
        using var request = Request(target.StartsWith(Ecs, StringComparison.Ordinal) ? "ecs" : "application-autoscaling");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        return Send(request) is { } text ? JsonNode.Parse(text) as JsonObject : null;
    }

    private XDocument? Form(string service, string version, string action, params (string, string)[] fields)
    {
        using var request = Request(service);
        var all = fields.Prepend(("Version", version)).Prepend(("Action", action));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(
            string.Join('&', all.Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"))));
        return Send(request) is { } text ? XDocument.Parse(text) : null;
    }

    private static HttpRequestMessage Request(string service)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "http://aws/");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=AKIAHANDS/20260101/{Declared.Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        return request;
    }

    /// <returns>Null where AWS refuses, as when a person clicks what cannot be done now.</returns>
    private string? Send(HttpRequestMessage request)
    {
        // The sandbox answers there and then: nothing is waited for.
        using var response = sandbox.SendAsync(request, CancellationToken.None).GetAwaiter().GetResult();
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return response.IsSuccessStatusCode ? reader.ReadToEnd() : null;
    }
}
