using Amazon.RDS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>The clusters of a global database, or why that could not be found out.</summary>
/// <param name="Clusters">Their ARNs.</param>
/// <param name="Unknown">What is then seen of each of its clusters; null where the look succeeded.</param>
internal sealed record GlobalDatabaseAws(IReadOnlyList<string> Clusters, Observation? Unknown)
{
    /// <summary>No global database, no others.</summary>
    public static GlobalDatabaseAws None { get; } = new([], null);

    /// <summary>
    /// One look each. One that fails leaves only its own clusters unknown. Most accounts have none, and are not asked.
    /// </summary>
    /// <param name="aws">The way there.</param>
    /// <param name="names">Their names, in whatever number; empty ones do not count.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<Dictionary<string, GlobalDatabaseAws>> AllAsync(
        IAwsAccess aws, IEnumerable<string?> names, CancellationToken ct)
    {
        var distinct = names.OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        var looks = await Task.WhenAll(distinct.Select(async name => KeyValuePair.Create(name, await OneAsync(aws, name, ct))));
        return new Dictionary<string, GlobalDatabaseAws>(looks, StringComparer.OrdinalIgnoreCase);
    }

    private static async Task<GlobalDatabaseAws> OneAsync(IAwsAccess aws, string name, CancellationToken ct)
    {
        try
        {
            var request = new DescribeGlobalClustersRequest { GlobalClusterIdentifier = name };
            var answer = await aws.Rds.ReadAsync(
                "DescribeGlobalClusters", (rds, c) => rds.DescribeGlobalClustersAsync(request, c), ct);
            return answer.GlobalClusters is [{ GlobalClusterMembers: { } members }]
                ? new GlobalDatabaseAws([.. members.Select(m => m.DBClusterArn ?? "")], null)
                : Unseen(Observation.Unknown("DescribeGlobalClusters did not say which clusters there are", aws.Time.GetUtcNow()));
        }
        catch (AwsCallException e)
        {
            return Unseen(Outcomes.Unknown(e, aws.Time.GetUtcNow()));
        }

        static GlobalDatabaseAws Unseen(Observation because) => new([], because);
    }
}
