using System.Text.Json.Nodes;
using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>The scalable targets and policies of one account and region, and the alarms that belong to the policies.</summary>
internal sealed class ScalingRegistry(SandboxSite site)
{
    // Real ARNs of ECS targets begin so.
    private const string EcsTargets = "0ec5";

    private readonly Dictionary<string, string> _byAction = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _ofTarget = new(StringComparer.Ordinal);

    public Shelf<ScalableTarget> Targets { get; } = new(site.World);

    public Shelf<ScalingPolicy> Policies { get; } = new(site.World);

    public IReadOnlyList<ScalingPolicy> PoliciesOf(string resourceId) =>
        _ofTarget.TryGetValue(resourceId, out var keys) ? [.. keys.Select(key => Policies.Find(key)!)] : [];

    public ScalingPolicy? PolicyByAction(string action) =>
        _byAction.TryGetValue(action, out var key) ? Policies.Find(key) : null;

    /// <summary>A target that is not registered yet.</summary>
    public ScalableTarget NewTarget(string resourceId, int min, int max) => new()
    {
        ResourceId = resourceId,
        Arn = site.Arn("application-autoscaling", "scalable-target/" + EcsTargets + site.World.Hex(32)),
        RoleArn = $"arn:aws:iam::{site.Account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/"
            + "AWSServiceRoleForApplicationAutoScaling_ECSService",
        CreatedAt = site.World.Now,
        MinCapacity = min,
        MaxCapacity = max,
    };

    /// <summary>Removes a target and its policies.</summary>
    public void Remove(ScalableTarget target)
    {
        foreach (var policy in PoliciesOf(target.ResourceId))
            Remove(policy);
        Targets.Remove(target.ResourceId);
    }

    /// <summary>Removes a policy and its alarms.</summary>
    public void Remove(ScalingPolicy policy)
    {
        Policies.Remove(policy.Key);
        _byAction.Remove(policy.ActionArn);
        _ofTarget[policy.ResourceId].Remove(policy.Key);
        foreach (var alarm in policy.Alarms)
            Alarms.Delete(alarm);
    }

    /// <summary>Puts a policy, whole: one that is there keeps its ARN, but gets other alarms.</summary>
    public ScalingPolicy Put(string resourceId, string name, JsonObject said, TrackingGoal goal)
    {
        var existing = Policies.Find(ScalingPolicy.KeyOf(resourceId, name));
        var arn = existing?.Arn
            ?? site.Arn("autoscaling", $"scalingPolicy:{site.World.Uuid()}:resource/ecs/{resourceId}:policyName/{name}");
        var policy = new ScalingPolicy
        {
            Name = name,
            ResourceId = resourceId,
            Arn = arn,
            ActionArn = existing?.ActionArn ?? $"{arn}:createdBy/{site.World.Uuid()}",
            CreatedAt = existing?.CreatedAt ?? site.World.Now,
            Said = said,
            Goal = goal,
            AlarmHigh = $"TargetTracking-{resourceId}-AlarmHigh-{site.World.Uuid()}",
            AlarmLow = goal.DisableScaleIn ? null : $"TargetTracking-{resourceId}-AlarmLow-{site.World.Uuid()}",
        };
        foreach (var alarm in existing?.Alarms ?? [])
            Alarms.Delete(alarm);
        Policies.Put(policy.Key, policy);
        _byAction[policy.ActionArn] = policy.Key;
        if (!_ofTarget.TryGetValue(resourceId, out var keys))
            _ofTarget[resourceId] = keys = new SortedSet<string>(StringComparer.Ordinal);
        keys.Add(policy.Key);
        foreach (var alarm in PolicyAlarms.Of(policy))
            Alarms.Put(alarm);
        return policy;
    }

    public string AlarmArn(string alarm) => site.Arn("cloudwatch", $"alarm:{alarm}");

    private IAlarms Alarms => site.Offers<IAlarms>().Single();
}
