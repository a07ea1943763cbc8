using Reconciler.Core.Desired;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// What services need to be allowed, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html and
/// …/list_awsapplicationautoscaling.html). Pure.
/// </summary>
internal static class EcsServiceIam
{
    private const string ScalingRole = "ecs.application-autoscaling.amazonaws.com";

    public static IEnumerable<IamStatement> Of(IReadOnlyList<ResourceDeclaration> declared, IamPlace place)
    {
        var all = declared.Specs<EcsServiceSpec>();
        var corrected = declared.Corrected<EcsServiceSpec>();
        return [.. Looking(all, corrected.Count > 0, place), .. corrected.Count == 0 ? [] : Writing(corrected, place)];
    }

    private static IEnumerable<IamStatement> Looking(IReadOnlyList<EcsServiceSpec> services, bool correcting, IamPlace place)
    {
        var clusters = services.Select(s => s.Cluster).Distinct(StringComparer.Ordinal).ToList();
        yield return new IamStatement(
            "LookAtServices", "counts and deployments", ["ecs:DescribeServices"], Arns(services, place));
        yield return new IamStatement(
            "ListTasks", "whether tasks are still stopping; a list is limited by its cluster", ["ecs:ListTasks"],
            IamStatement.Everything,
            new IamCondition("ArnEquals", "ecs:cluster", [.. clusters.Select(c => place.Arn("ecs", $"cluster/{c}"))]));
        yield return new IamStatement(
            "LookAtTasks", "whether tasks are still stopping; their ids are not known before", ["ecs:DescribeTasks"],
            [.. clusters.Select(c => place.Arn("ecs", $"task/{c}/*"))]);
        yield return new IamStatement(
            "LookAtScaling", "bounds and flags; AWS cannot limit this call to resources",
            ["application-autoscaling:DescribeScalableTargets"], IamStatement.Everything);
        if (correcting || services.Any(s => s.Release.Image is not null))
            yield return new IamStatement(
                "LookAtTaskDefinitions", "which image runs, and whether there is a revision to go back to; AWS cannot limit this call to resources",
                ["ecs:DescribeTaskDefinition"], IamStatement.Everything);
        if (services.Any(s => s.Release.Proves))
        {
            yield return new IamStatement(
                "LookAtTargets", "whether targets are healthy; AWS cannot limit these calls to resources",
                ["elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth"], IamStatement.Everything);
            yield return new IamStatement(
                "LookAtMetrics", "requests, errors, latency and load; AWS cannot limit this call to resources",
                ["cloudwatch:GetMetricData"], IamStatement.Everything);
        }

        if (services.Select(s => s.Release.Logs?.Group).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } groups)
            yield return new IamStatement(
                "LookAtLogs", "lines of errors", ["logs:FilterLogEvents"], [.. groups.Select(g => place.Arn("logs", $"log-group:{g}:*"))]);
        if (services.Any(Tracks))
            yield return new IamStatement(
                "LookAtPolicies", "target-tracking policies; AWS cannot limit this call to resources",
                ["application-autoscaling:DescribeScalingPolicies"], IamStatement.Everything);
    }

    private static IEnumerable<IamStatement> Writing(IReadOnlyList<EcsServiceSpec> services, IamPlace place)
    {
        yield return new IamStatement("SetServices", "the count", ["ecs:UpdateService"], Arns(services, place));
        yield return OnTargets(
            "SetScaling", "bounds and flags; AWS gives scalable targets ids of its own, so the namespace limits it",
            "application-autoscaling:RegisterScalableTarget", place);
        if (services.Any(s => s.Release.Image is not null))
        {
            yield return new IamStatement(
                "RegisterRevisions", "a revision with another image; AWS cannot limit this call to resources",
                ["ecs:RegisterTaskDefinition"], IamStatement.Everything);
            // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security_iam_id-based-policy-examples.html
            yield return new IamStatement(
                "PassTaskRoles", "the roles that the running task definition names already go into the next revision", ["iam:PassRole"],
                [$"arn:{place.Partition}:iam::{place.AccountId}:role/*"], new IamCondition("StringEquals", "iam:PassedToService", ["ecs-tasks.amazonaws.com"]));
        }

        if (services.Any(s => s.Autoscaling is { Min: not null, Max: not null }))
            yield return IamStatement.MakeServiceLinkedRole(
                "FirstScalableTarget", "the first scalable target of an account makes this role", ScalingRole, place);
        if (services.Where(Tracks).ToList() is not { Count: > 0 } tracked) yield break;

        yield return OnTargets(
            "SetPolicies", "target-tracking policies; limited as bounds and flags are",
            "application-autoscaling:PutScalingPolicy", place);
        // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/auto-scaling-IAM.html
        yield return new IamStatement(
            "AlarmsOfPolicies", "target-tracking policies have alarms of their own, which AWS makes in the caller's name",
            ["cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms", "cloudwatch:PutMetricAlarm"],
            [.. tracked.Select(s => place.Arn("cloudwatch", $"alarm:TargetTracking-service/{s.Cluster}/{s.Service}-Alarm*"))]);
    }

    /// <summary>https://docs.aws.amazon.com/autoscaling/application/userguide/security_iam_service-with-iam.html</summary>
    private static IamStatement OnTargets(string sid, string why, string action, IamPlace place) => new(
        sid, why, [action], [place.Arn("application-autoscaling", "scalable-target/*")],
        new IamCondition("StringEquals", "application-autoscaling:scalable-dimension", ["ecs:service:DesiredCount"]),
        new IamCondition("StringEquals", "application-autoscaling:service-namespace", ["ecs"]));

    private static bool Tracks(EcsServiceSpec service) => service.Autoscaling is { Tracks: true };

    private static IReadOnlyList<string> Arns(IReadOnlyList<EcsServiceSpec> services, IamPlace place) =>
        [.. services.Select(s => place.Arn("ecs", $"service/{s.Cluster}/{s.Service}"))];
}
