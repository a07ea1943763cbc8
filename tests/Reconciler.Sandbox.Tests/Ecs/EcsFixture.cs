using System.Text.Json.Nodes;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.Ecs;

/// <summary>ECS calls to a sandbox, as words. Its cluster is "shop", its service "web" unless a test says otherwise.</summary>
internal sealed class EcsFixture(string seedSections, Func<SandboxOptions, SandboxOptions>? behave = null) : IDisposable
{
    /// <summary>Longer than a task takes to start or to stop, the scheduler's pause included.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(3);

    private const string Prefix = "AmazonEC2ContainerServiceV20141113.";

    public SandboxFixture Sandbox { get; } = new(seedSections, behave);

    /// <summary>A seed whose service has the fields given, and the task definitions and images given beside it.</summary>
    public static string Web(string fields, string others = "") =>
        $"ecs: {{ {others} clusters: {{ shop: {{ services: {{ web: {{ {fields} }} }} }} }} }}";

    public Task<JsonObject> Call(string operation, string body) => Sandbox.Json(Prefix + operation, body);

    public Task<string> Refused(string operation, string body) => Sandbox.JsonError(Prefix + operation, body);

    /// <summary>UpdateService, with fields such as <c>"desiredCount": 2</c>: the service as it answers.</summary>
    public async Task<JsonNode> Update(string fields, string service = "web") =>
        (await Call("UpdateService", $$"""{ "cluster": "shop", "service": "{{service}}", {{fields}} }"""))["service"]!;

    public Task<string> UpdateRefused(string fields, string service = "web") =>
        Refused("UpdateService", $$"""{ "cluster": "shop", "service": "{{service}}", {{fields}} }""");

    public async Task<JsonNode> Service(string service = "web") =>
        (await Call("DescribeServices", $$"""{ "cluster": "shop", "services": ["{{service}}"] }"""))["services"]![0]!;

    /// <summary>Desired, pending and running count.</summary>
    public async Task<(int Desired, int Pending, int Running)> Counts(string service = "web") => Counts(await Service(service));

    public static (int Desired, int Pending, int Running) Counts(JsonNode counted) =>
        ((int)counted["desiredCount"]!, (int)counted["pendingCount"]!, (int)counted["runningCount"]!);

    /// <summary>The ARNs of tasks that are wanted running, or stopped.</summary>
    public async Task<string[]> TaskArns(string desiredStatus = "RUNNING", string service = "web") =>
        [.. (await Call("ListTasks",
            $$"""{ "cluster": "shop", "serviceName": "{{service}}", "desiredStatus": "{{desiredStatus}}" }"""))["taskArns"]!
            .AsArray().Select(arn => (string)arn!)];

    public async Task<JsonNode[]> Tasks(string desiredStatus = "RUNNING", string service = "web") =>
        await TaskArns(desiredStatus, service) is { Length: > 0 } arns ? await Describe(arns) : [];

    public async Task<JsonNode[]> Describe(params string[] tasks) =>
        [.. (await Call("DescribeTasks",
            $$"""{ "cluster": "shop", "tasks": [{{string.Join(", ", tasks.Select(task => $"\"{task}\""))}}] }"""))["tasks"]!
            .AsArray().Select(task => task!)];

    /// <summary>What the service told, oldest first, without its name, and with # for identifiers.</summary>
    public async Task<string[]> Events(string service = "web") =>
        [.. (await Service(service))["events"]!.AsArray().Select(told => ((string)told!["message"]!)
            .Replace($"(service {service}) ", "", StringComparison.Ordinal)).Reverse().Select(Anonymous)];

    public void Pass(TimeSpan time) => Sandbox.Pass(time);

    public void Seconds(double seconds) => Sandbox.Pass(TimeSpan.FromSeconds(seconds));

    public void Dispose() => Sandbox.Dispose();

    private static string Anonymous(string message) =>
        System.Text.RegularExpressions.Regex.Replace(message, "(task |ecs-svc/)[0-9a-f]+", "$1#");
}
