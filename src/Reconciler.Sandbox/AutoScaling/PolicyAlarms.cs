using Reconciler.Sandbox.CloudWatch;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>
/// The alarms that Application Auto Scaling keeps for a target tracking policy: above the target for 3 minutes, and
/// more than a tenth below it for 15. AWS publishes no figures; these are what it makes for ECS services.
/// </summary>
internal static class PolicyAlarms
{
    private const int PeriodsAbove = 3;
    private const int PeriodsBelow = 15;
    private const double BelowTarget = 0.9;

    public static IEnumerable<AlarmDefinition> Of(ScalingPolicy policy)
    {
        var high = new AlarmDefinition
        {
            Name = policy.AlarmHigh,
            Description = $"DO NOT EDIT OR DELETE. For TargetTrackingScaling policy {policy.ActionArn}.",
            AlarmActions = [policy.ActionArn],
            Metric = policy.Goal.Metric,
            Statistic = policy.Goal.Statistic,
            Unit = policy.Goal.Unit,
            Period = TimeSpan.FromMinutes(1),
            EvaluationPeriods = PeriodsAbove,
            Threshold = policy.Goal.TargetValue,
            Comparison = "GreaterThanThreshold",
        };
        yield return high;
        if (policy.AlarmLow is { } low)
        {
            yield return high with
            {
                Name = low,
                EvaluationPeriods = PeriodsBelow,
                Threshold = policy.Goal.TargetValue * BelowTarget,
                Comparison = "LessThanThreshold",
            };
        }
    }
}
