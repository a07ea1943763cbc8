using Reconciler.Core.Desired;
using Reconciler.Kinds;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Checking;

/// <summary>
/// What <c>check</c>, <c>preflight</c> and <c>diagnose</c> need to be allowed beyond the look of the kinds, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html). Pure.
/// </summary>
internal static class CheckIam
{
    /// <summary>What every statement's name begins with: the daemon does without them.</summary>
    public const string Prefix = "Check";

    /// <summary>For one environment.</summary>
    public static IEnumerable<IamStatement> Of(EnvironmentSpec environment, IamPlace place)
    {
        string[] everything = [IamPlace.Any];
        var services = environment.Resources.Select(r => r.Spec).OfType<EcsServiceSpec>().ToList();
        if (services.Count > 0)
        {
            yield return new IamStatement(
                "CheckTargets", "check, preflight and diagnose: whether targets are healthy; AWS cannot limit these calls to resources",
                ["elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth"], everything);
            yield return new IamStatement(
                "CheckTaskDefinitions", "diagnose: how much memory tasks may use; AWS cannot limit this call to resources",
                ["ecs:DescribeTaskDefinition"], everything);
        }

        if (services.Count > 0 || environment.Checks.NatGateways.Count > 0 || environment.Resources.Any(r => r.Spec is ReplicationGroupSpec))
            yield return new IamStatement(
                "CheckMetrics", "check, preflight and diagnose: 5xx, hit rates, load, NAT gateways; AWS cannot limit this call to resources",
                ["cloudwatch:GetMetricData"], everything);
        if (environment.Checks.Certificates.Count > 0)
            yield return new IamStatement("CheckCertificates", "check: when they expire", ["acm:DescribeCertificate"], environment.Checks.Certificates);
        if (services.Count > 0 || environment.Resources.Any(r => r.Spec is IDatabaseSpec))
            yield return new IamStatement(
                "CheckTrail", "check --weekly: who else wrote; AWS cannot limit this call to resources", ["cloudtrail:LookupEvents"], everything);
        if (environment.Resources.Select(r => r.Spec).OfType<RdsInstanceSpec>().ToList() is { Count: > 0 } databases)
            yield return new IamStatement(
                "CheckBackups", "preflight: how old backups are; AWS asks for the database and for its snapshots, whose names are not known before",
                ["rds:DescribeDBSnapshots"],
                [.. databases.Select(d => place.Arn("rds", $"db:{d.Identifier.ToLowerInvariant()}")), place.Arn("rds", "snapshot:*")]);
        var images = services.Select(s => s.Release.Image is { } image ? EcrImage.Of(image, environment.Aws) : null).OfType<EcrImage>().ToList();
        if (images.Count > 0)
            yield return new IamStatement("CheckImages", "preflight and diagnose: whether images are there", ["ecr:DescribeImages"],
                [.. images.Select(i => place.Arn("ecr", $"repository/{i.Repository}"))]);
    }
}
