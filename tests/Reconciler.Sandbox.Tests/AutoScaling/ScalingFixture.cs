using System.Text.Json.Nodes;
using Reconciler.Sandbox.Tests.Ecs;

namespace Reconciler.Sandbox.Tests.AutoScaling;

/// <summary>Application Auto Scaling calls to a sandbox, as words, for the service "web" of the cluster "shop".</summary>
internal sealed class ScalingFixture(string seedSections, Func<SandboxOptions, SandboxOptions>? behave = null) : IDisposable
{
    public const string Id = "service/shop/web";

    private const string Prefix = "AnyScaleFrontendService.";
    private const string Target =
        "\"ServiceNamespace\": \"ecs\", \"ResourceId\": \"" + Id + "\", \"ScalableDimension\": \"ecs:service:DesiredCount\"";

    public EcsFixture Ecs { get; } = new(seedSections, behave);

    /// <summary>A seed with one service and one scalable target.</summary>
    public static string Web(string service, string target) =>
        EcsFixture.Web(service) + $"\nautoscaling: {{ scalableTargets: {{ {Id}: {{ {target} }} }} }}";

    public Task<JsonObject> Call(string operation, string body) => Ecs.Sandbox.Json(Prefix + operation, body);

    public Task<string> Refused(string operation, string body) => Ecs.Sandbox.JsonError(Prefix + operation, body);

    public Task<JsonObject> Register(string fields = "") => Call("RegisterScalableTarget", On(fields));

    public Task<string> RegisterRefused(string fields = "") => Refused("RegisterScalableTarget", On(fields));

    /// <summary>A request body about the target, with more fields.</summary>
    public static string On(string fields = "") => fields.Length == 0 ? $"{{ {Target} }}" : $"{{ {Target}, {fields} }}";

    public static string Policy(string name, string metric, double target, string more = "") => On(
        $$"""
        "PolicyName": "{{name}}", "PolicyType": "TargetTrackingScaling", "TargetTrackingScalingPolicyConfiguration": {
          "TargetValue": {{target}}, "PredefinedMetricSpecification": { "PredefinedMetricType": "{{metric}}" } {{more}} }
        """);

    public Task<JsonObject> PutCpuPolicy(double target, string more = "") =>
        Call("PutScalingPolicy", Policy("cpu", "ECSServiceAverageCPUUtilization", target, more));

    public async Task<JsonNode> ScalableTarget() => (await Call(
        "DescribeScalableTargets", $$"""{ "ServiceNamespace": "ecs", "ResourceIds": ["{{Id}}"] }"""))["ScalableTargets"]![0]!;

    public async Task<JsonNode[]> Activities() =>
        [.. (await Call("DescribeScalingActivities", $$"""{ "ServiceNamespace": "ecs", "ResourceId": "{{Id}}" }"""))["ScalingActivities"]!
            .AsArray().Select(activity => activity!)];

    /// <summary>The counts that were set and why, the oldest first: "3 monitor alarm AlarmHigh".</summary>
    public async Task<string[]> Causes() => [.. (await Activities()).Reverse().Select(activity =>
        $"{((string)activity["Description"]!)["Setting desired count to ".Length..^1]} {Short((string)activity["Cause"]!)}")];

    public async Task<int> Desired() => (await Ecs.Counts()).Desired;

    /// <summary>Lets minutes pass one by one, as if somebody looked every minute: the desired counts that were seen, in a row.</summary>
    public async Task<List<int>> Watch(int minutes)
    {
        var seen = new List<int> { await Desired() };
        for (var minute = 0; minute < minutes; minute++)
        {
            Ecs.Pass(TimeSpan.FromMinutes(1));
            if (await Desired() is var count && count != seen[^1])
                seen.Add(count);
        }
        return seen;
    }

    /// <summary>The metric of the service is this from now on, whatever runs.</summary>
    public void Cpu(double? value) => Ecs.Sandbox.Aws.SetMetric(
        "AWS/ECS", "CPUUtilization", new Dictionary<string, string> { ["ClusterName"] = "shop", ["ServiceName"] = "web" }, value);

    public void Minutes(double minutes) => Ecs.Pass(TimeSpan.FromMinutes(minutes));

    public void Dispose() => Ecs.Dispose();

    private static string Short(string cause) => cause.StartsWith("monitor alarm", StringComparison.Ordinal)
        ? cause.Contains("AlarmHigh", StringComparison.Ordinal) ? "AlarmHigh" : "AlarmLow"
        : cause;
}
