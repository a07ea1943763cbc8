using Reconciler.Core.Desired;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>
/// What DB instances need to be allowed, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html). Pure.
/// </summary>
internal static class RdsInstanceIam
{
    public static IEnumerable<IamStatement> Of(IReadOnlyList<ResourceDeclaration> declared, IamPlace place)
    {
        yield return new IamStatement(
            "LookAtDatabases", "status; several are asked for in one call by a filter, which AWS takes for all of the region",
            ["rds:DescribeDBInstances"], [place.Arn("rds", "db:*")]);
        yield return IamStatement.LookAtDatabaseEvents;
        var corrected = declared.Corrected<RdsInstanceSpec>();
        if (corrected.Count > 0)
            yield return new IamStatement(
                "StartDatabases", "while active", ["rds:StartDBInstance"], Arns(corrected, place));
        var stopped = corrected.Where(s => s.WhenDormant == DormantDatabase.Stopped).ToList();
        if (stopped.Count > 0)
            yield return new IamStatement("StopDatabases", "while dormant", ["rds:StopDBInstance"], Arns(stopped, place));
    }

    private static IReadOnlyList<string> Arns(IReadOnlyList<RdsInstanceSpec> instances, IamPlace place) =>
        [.. instances.Select(s => place.Arn("rds", $"db:{s.Identifier.ToLowerInvariant()}"))];
}
