using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// Looks at scaling. Scalable targets are asked for by name, fifty in a call. DescribeScalingPolicies takes one name or
/// none: the policies of one service are asked for by name, those of several are picked from the account's list.
/// </summary>
internal sealed class EcsScalingLookAws(IAwsAccess aws)
{
    /// <summary>What DescribeScalableTargets takes and gives at most.</summary>
    public const int TargetPageSize = 50;

    /// <summary>What DescribeScalingPolicies gives at most on a page.</summary>
    public const int PolicyPageSize = 10;

    /// <summary>The scalable targets by service; null for one that has none.</summary>
    public async Task<IReadOnlyDictionary<EcsServiceName, Answered<EcsScalableTarget?>>> TargetsAsync(
        IReadOnlyList<EcsServiceName> names, CancellationToken ct)
    {
        var answers = await Task.WhenAll(names.Chunk(TargetPageSize).Select(call => DescribeTargetsAsync(call, ct)));
        return answers.SelectMany(answer => answer).ToDictionary();
    }

    /// <summary>The policies by service; without a call where no service is given.</summary>
    public async Task<IReadOnlyDictionary<EcsServiceName, Answered<IReadOnlyList<EcsScalingPolicy>>>> PoliciesAsync(
        IReadOnlyList<EcsServiceName> names, CancellationToken ct)
    {
        if (names.Count == 0) return new Dictionary<EcsServiceName, Answered<IReadOnlyList<EcsScalingPolicy>>>();
        try
        {
            var policies = await ListPoliciesAsync(names.Count == 1 ? names[0].ResourceId : null, ct);
            return names.ToDictionary(
                name => name,
                name => new Answered<IReadOnlyList<EcsScalingPolicy>>([.. policies[name.ResourceId].Select(Policy)]));
        }
        catch (AwsCallException e)
        {
            return names.ToDictionary(name => name, _ => Answered.Failed<IReadOnlyList<EcsScalingPolicy>>(Outcomes.Reason(e)));
        }
    }

    private async Task<IEnumerable<KeyValuePair<EcsServiceName, Answered<EcsScalableTarget?>>>> DescribeTargetsAsync(
        EcsServiceName[] names, CancellationToken ct)
    {
        var found = new Dictionary<string, ScalableTarget>(StringComparer.Ordinal);
        try
        {
            string? token = null;
            do
            {
                var request = new DescribeScalableTargetsRequest
                {
                    ServiceNamespace = ServiceNamespace.Ecs,
                    ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
                    ResourceIds = [.. names.Select(n => n.ResourceId)],
                    MaxResults = TargetPageSize,
                    NextToken = token,
                };
                var page = await aws.AutoScaling.ReadAsync(
                    "DescribeScalableTargets", (scaling, c) => scaling.DescribeScalableTargetsAsync(request, c), ct);
                foreach (var target in page.ScalableTargets ?? [])
                    if (target.ResourceId is { } id)
                        found[id] = target;
                token = page.NextToken;
            }
            while (!string.IsNullOrEmpty(token));
        }
        catch (AwsCallException e)
        {
            return names.Select(name => KeyValuePair.Create(name, Answered.Failed<EcsScalableTarget?>(Outcomes.Reason(e))));
        }

        return names.Select(name => KeyValuePair.Create(name, Target(found.GetValueOrDefault(name.ResourceId))));
    }

    private async Task<ILookup<string, ScalingPolicy>> ListPoliciesAsync(string? resourceId, CancellationToken ct)
    {
        var policies = new List<ScalingPolicy>();
        string? token = null;
        do
        {
            var request = new DescribeScalingPoliciesRequest
            {
                ServiceNamespace = ServiceNamespace.Ecs,
                ResourceId = resourceId,
                MaxResults = PolicyPageSize,
                NextToken = token,
            };
            var page = await aws.AutoScaling.ReadAsync(
                "DescribeScalingPolicies", (scaling, c) => scaling.DescribeScalingPoliciesAsync(request, c), ct);
            policies.AddRange(page.ScalingPolicies ?? []);
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return policies
            .Where(p => p.ScalableDimension is null || p.ScalableDimension == ScalableDimension.EcsServiceDesiredCount)
            .ToLookup(p => p.ResourceId ?? "", StringComparer.Ordinal);
    }

    private static Answered<EcsScalableTarget?> Target(ScalableTarget? target) => target switch
    {
        null => new(null),
        { MinCapacity: { } min, MaxCapacity: { } max } => new(new EcsScalableTarget(
            min, max, new EcsSuspension(
                target.SuspendedState?.DynamicScalingInSuspended ?? false,
                target.SuspendedState?.DynamicScalingOutSuspended ?? false,
                target.SuspendedState?.ScheduledScalingSuspended ?? false))),
        _ => Answered.Failed<EcsScalableTarget?>($"DescribeScalableTargets did not say the bounds of {target.ResourceId}"),
    };

    /// <summary>Any other kind of policy keeps its name only, so that no put takes it.</summary>
    private static EcsScalingPolicy Policy(ScalingPolicy policy) =>
        policy.TargetTrackingScalingPolicyConfiguration is { PredefinedMetricSpecification.PredefinedMetricType: { } metric } tracking
            ? new EcsScalingPolicy(policy.PolicyName ?? "", metric.Value, tracking.TargetValue ?? 0)
            {
                ScaleOutCooldown = tracking.ScaleOutCooldown,
                ScaleInCooldown = tracking.ScaleInCooldown,
                DisableScaleIn = tracking.DisableScaleIn,
            }
            : new EcsScalingPolicy(policy.PolicyName ?? "", null, 0);
}
