using Reconciler.Core.Desired;

namespace Reconciler.Kinds.ReplicationGroup;

/// <summary>
/// What replication groups need to be allowed, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html). Pure.
/// </summary>
internal static class ReplicationGroupIam
{
    public static IEnumerable<IamStatement> Of(IReadOnlyList<ResourceDeclaration> declared, IamPlace place)
    {
        var ids = declared.Specs<ReplicationGroupSpec>().Select(s => s.Id.ToLowerInvariant()).ToList();
        yield return new IamStatement(
            "LookAtCaches",
            ids.Count == 1 ? "status" : "status; AWS takes one name in a call or none, so several are picked from all of the region",
            ["elasticache:DescribeReplicationGroups"],
            [place.Arn("elasticache", ids.Count == 1 ? $"replicationgroup:{ids[0]}" : "replicationgroup:*")]);
    }
}
