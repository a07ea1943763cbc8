using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Rds;

/// <summary>
/// The <c>Filters</c> of a Describe call: every filter must match, each by any of its values. Names as in
/// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html.
/// </summary>
internal static class RdsFilters
{
    public static IEnumerable<DatabaseInstance> Select(IEnumerable<DatabaseInstance> all, SandboxCall call) =>
        Apply(all, call, name => name switch
        {
            "db-instance-id" => db => [db.Identifier, db.Arn],
            "db-cluster-id" => db => [db.Cluster],
            "dbi-resource-id" => db => [db.ResourceId],
            "engine" => db => [db.Engine],
            _ => null,
        });

    public static IEnumerable<DatabaseCluster> Select(IEnumerable<DatabaseCluster> all, SandboxCall call) =>
        Apply(all, call, name => name switch
        {
            "db-cluster-id" => cluster => [cluster.Identifier, cluster.Arn],
            "db-cluster-resource-id" => cluster => [cluster.ResourceId],
            "engine" => cluster => [cluster.Engine],
            _ => null,
        });

    public static IEnumerable<DatabaseSnapshot> Select(IEnumerable<DatabaseSnapshot> all, SandboxCall call) =>
        Apply(all, call, name => name switch
        {
            "db-instance-id" => snapshot => [snapshot.Instance.Identifier, snapshot.Instance.Arn],
            "db-snapshot-id" => snapshot => [snapshot.Identifier, snapshot.Arn],
            "dbi-resource-id" => snapshot => [snapshot.Instance.ResourceId],
            "snapshot-type" => snapshot => [snapshot.Type],
            "engine" => snapshot => [snapshot.Instance.Engine],
            _ => null,
        });

    /// <summary>Identifiers are not case-sensitive, and an ARN does as well.</summary>
    public static bool Names(string asked, string identifier, string arn) =>
        asked.Equals(identifier, StringComparison.OrdinalIgnoreCase) || asked == arn;

    private static IEnumerable<TDatabase> Apply<TDatabase>(
        IEnumerable<TDatabase> all, SandboxCall call, Func<string, Func<TDatabase, string?[]>?> property)
    {
        foreach (var filter in call.Structures("Filters"))
        {
            var name = filter.Required("Name", "InvalidParameterValue");
            var values = filter.Texts("Values");
            if (values.Count == 0)
                throw new AwsRefusal("InvalidParameterCombination", $"The filter '{name}' has no values.");
            var read = property(name)
                ?? throw new AwsRefusal("InvalidParameterValue", $"Unrecognized filter name: {name}");
            all = all.Where(one => read(one).Any(
                found => found is not null && values.Contains(found, StringComparer.OrdinalIgnoreCase)));
        }
        return all;
    }
}
