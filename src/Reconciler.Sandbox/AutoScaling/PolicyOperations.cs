using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>PutScalingPolicy, DescribeScalingPolicies and DeleteScalingPolicy, for target tracking.</summary>
internal sealed class PolicyOperations(ScalingRegistry registry)
{
    private const string TargetTracking = "TargetTrackingScaling";
    private const string Configuration = "TargetTrackingScalingPolicyConfiguration";
    private const int MostNames = 50;
    private const int PageSize = 10;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("PutScalingPolicy", Put) with
        {
            Summary = call => $"{Named(call)} target={call.Structure(Configuration)?.Text("TargetValue")}",
        },
        SandboxOperation.Read("DescribeScalingPolicies", Describe) with { Summary = call => call.Text("ResourceId") ?? "" },
        SandboxOperation.Write("DeleteScalingPolicy", Delete) with { Summary = Named },
    ];

    private static string Named(SandboxCall call) => $"{call.Text("ResourceId")} {call.Text("PolicyName")}";

    private JsonObject Put(SandboxCall call)
    {
        var id = Validation.ResourceId(call);
        var name = call.Text("PolicyName") is { Length: > 0 and <= 256 } said ? said : throw Validation.Null("policyName");
        if (registry.Targets.Find(id) is null)
            throw TargetOperations.NotFound(id);
        var existing = registry.Policies.Find(ScalingPolicy.KeyOf(id, name));
        var type = call.Text("PolicyType") ?? (existing is null ? throw Validation.Null("policyType") : TargetTracking);
        if (type != TargetTracking || call.Has("StepScalingPolicyConfiguration") || call.Has("PredictiveScalingPolicyConfiguration"))
            throw Validation.Invalid($"Policies of type {type} are not supported by the sandbox, which tracks targets");
        var configuration = call.Structure(Configuration) ?? throw Validation.Null("targetTrackingScalingPolicyConfiguration");
        var (cluster, service) = Validation.Split(id);
        var goal = TrackingGoal.Read(configuration, cluster, service);
        if (registry.PoliciesOf(id).Any(other => other.Name != name && other.Goal.Metric.Equals(goal.Metric)))
            throw Validation.Invalid("Only one TargetTrackingScaling policy for a given metric specification is allowed.");
        var policy = registry.Put(id, name, (JsonObject)configuration.Input.DeepClone(), goal);
        return new JsonObject { ["PolicyARN"] = policy.Arn, ["Alarms"] = Alarms(policy) };
    }

    private JsonObject Describe(SandboxCall call)
    {
        var space = Validation.Namespace(call);
        var names = call.Texts("PolicyNames");
        Validation.RequireAtMost(names, MostNames, "policyNames");
        var (id, dimension) = (call.Text("ResourceId"), call.Text("ScalableDimension"));
        if (dimension is not null && id is null)
            throw Validation.Invalid("ScalableDimension cannot be specified without ResourceId");
        var all = registry.Policies.AllAt(call.AsOf).Where(policy => space == Validation.Ecs
            && (names.Count == 0 || names.Contains(policy.Name))
            && (id is null || policy.ResourceId == id)
            && dimension is null or Validation.DesiredCount);
        return ScalingPage.Of("ScalingPolicies", all, policy => policy.Key, Answer, PageSize, call);
    }

    private JsonObject Delete(SandboxCall call)
    {
        var id = Validation.ResourceId(call);
        var name = call.Text("PolicyName") ?? throw Validation.Null("policyName");
        registry.Remove(registry.Policies.Find(ScalingPolicy.KeyOf(id, name)) ?? throw new AwsRefusal(
            "ObjectNotFoundException",
            $"No scaling policy found for service namespace: {Validation.Ecs}, resource ID: {id}, "
            + $"scalable dimension: {Validation.DesiredCount}, policy name: {name}"));
        return [];
    }

    private JsonObject Answer(ScalingPolicy policy) => new()
    {
        ["PolicyARN"] = policy.Arn,
        ["PolicyName"] = policy.Name,
        ["ServiceNamespace"] = Validation.Ecs,
        ["ResourceId"] = policy.ResourceId,
        ["ScalableDimension"] = Validation.DesiredCount,
        ["PolicyType"] = TargetTracking,
        [Configuration] = policy.Said.DeepClone(),
        ["Alarms"] = Alarms(policy),
        ["CreationTime"] = policy.CreatedAt,
    };

    private JsonArray Alarms(ScalingPolicy policy) => new([.. policy.Alarms.Select(alarm =>
        new JsonObject { ["AlarmName"] = alarm, ["AlarmARN"] = registry.AlarmArn(alarm) })]);
}
