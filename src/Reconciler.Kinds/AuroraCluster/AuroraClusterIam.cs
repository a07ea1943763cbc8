using Reconciler.Core.Desired;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>
/// What DB clusters need to be allowed, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html). Pure.
/// </summary>
internal static class AuroraClusterIam
{
    public static IEnumerable<IamStatement> Of(IReadOnlyList<ResourceDeclaration> declared, IamPlace place)
    {
        yield return new IamStatement(
            "LookAtClusters", "status; several are asked for in one call by a filter, which AWS takes for all of the region",
            ["rds:DescribeDBClusters"], [place.Arn("rds", "cluster:*")]);
        yield return new IamStatement(
            "LookAtGlobalClusters", "whether a cluster is one of several of a global database, which cannot be stopped",
            ["rds:DescribeGlobalClusters"], [(place with { Region = "" }).Arn("rds", "global-cluster:*")]);
        yield return IamStatement.LookAtDatabaseEvents;
        var corrected = declared.Corrected<AuroraClusterSpec>();
        if (corrected.Count > 0)
            yield return new IamStatement(
                "StartClusters", "while active", ["rds:StartDBCluster"], Arns(corrected, place));
        var stopped = corrected.Where(s => s.WhenDormant == DormantDatabase.Stopped).ToList();
        if (stopped.Count > 0)
            yield return new IamStatement("StopClusters", "while dormant", ["rds:StopDBCluster"], Arns(stopped, place));
    }

    private static IReadOnlyList<string> Arns(IReadOnlyList<AuroraClusterSpec> clusters, IamPlace place) =>
        [.. clusters.Select(s => place.Arn("rds", $"cluster:{s.Identifier.ToLowerInvariant()}"))];
}
