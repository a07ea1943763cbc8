using Amazon.RDS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>One look at up to <see cref="PageSize"/> clusters, and at their global databases where they have any.</summary>
internal sealed class AuroraClusterLookAws(IAwsAccess aws)
{
    /// <summary>What DescribeDBClusters gives at most on a page.</summary>
    public const int PageSize = 100;

    public async Task<IEnumerable<KeyValuePair<ResourceAddress, Observation>>> AtAsync(LookRequest[] requests, CancellationToken ct)
    {
        var lookedAt = aws.Time.GetUtcNow();
        Func<string, Observation> seen;
        try
        {
            var found = await ClustersAsync([.. requests.Select(Identifier).Distinct()], ct);
            var globals = await GlobalDatabasesAsync(found.Values, ct);
            seen = identifier => found.TryGetValue(identifier, out var cluster)
                ? Seen(cluster, globals, lookedAt)
                : Observation.Absent(lookedAt);
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound && requests.Length == 1)
        {
            seen = _ => Observation.Absent(lookedAt);
        }
        catch (AwsCallException e)
        {
            seen = _ => Outcomes.Unknown(e, lookedAt);
        }

        return requests.Select(r => KeyValuePair.Create(r.Address, seen(Identifier(r))));
    }

    /// <summary>By filter, since naming a cluster that is not there would fail the whole call.</summary>
    private async Task<Dictionary<string, DBCluster>> ClustersAsync(List<string> identifiers, CancellationToken ct)
    {
        var found = new Dictionary<string, DBCluster>(StringComparer.OrdinalIgnoreCase);
        string? marker = null;
        do
        {
            var request = new DescribeDBClustersRequest
            {
                Filters = [new Filter { Name = "db-cluster-id", Values = identifiers }],
                MaxRecords = PageSize,
                Marker = marker,
            };
            var page = await aws.Rds.ReadAsync("DescribeDBClusters", (rds, c) => rds.DescribeDBClustersAsync(request, c), ct);
            foreach (var cluster in page.DBClusters ?? [])
                if (cluster.DBClusterIdentifier is { } identifier)
                    found[identifier] = cluster;
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return found;
    }

    /// <summary>
    /// The clusters of each global database that one of these belongs to, or why that could not be found out, which
    /// leaves only those clusters unknown. Most accounts have none, and are not asked.
    /// </summary>
    private async Task<Dictionary<string, GlobalLook>> GlobalDatabasesAsync(IEnumerable<DBCluster> clusters, CancellationToken ct)
    {
        string[] names =
        [
            .. clusters.Select(c => c.GlobalClusterIdentifier).OfType<string>().Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var looks = await Task.WhenAll(names.Select(async name => KeyValuePair.Create(name, await GlobalDatabaseAsync(name, ct))));
        return new Dictionary<string, GlobalLook>(looks, StringComparer.OrdinalIgnoreCase);
    }

    private async Task<GlobalLook> GlobalDatabaseAsync(string name, CancellationToken ct)
    {
        try
        {
            var request = new DescribeGlobalClustersRequest { GlobalClusterIdentifier = name };
            var answer = await aws.Rds.ReadAsync(
                "DescribeGlobalClusters", (rds, c) => rds.DescribeGlobalClustersAsync(request, c), ct);
            return answer.GlobalClusters is [{ GlobalClusterMembers: { } members }]
                ? new GlobalLook([.. members.Select(m => m.DBClusterArn ?? "")], null)
                : Unseen(Observation.Unknown("DescribeGlobalClusters did not say which clusters there are", aws.Time.GetUtcNow()));
        }
        catch (AwsCallException e)
        {
            return Unseen(Outcomes.Unknown(e, aws.Time.GetUtcNow()));
        }

        static GlobalLook Unseen(Observation because) => new([], because);
    }

    private static string Identifier(LookRequest request) =>
        ((AuroraClusterSpec)request.Declaration.Spec).Identifier.ToLowerInvariant();

    private static Observation Seen(DBCluster cluster, Dictionary<string, GlobalLook> globals, DateTimeOffset lookedAt)
    {
        if (cluster is not { Status.Length: > 0, Engine.Length: > 0 })
            return Observation.Unknown("DescribeDBClusters did not say status and engine", lookedAt);
        var global = Name(cluster.GlobalClusterIdentifier) is { } name ? globals[name] : GlobalLook.None;
        return global.Unknown ?? Observation.Present(Live(cluster, global), lookedAt);
    }

    private static AuroraClusterLive Live(DBCluster cluster, GlobalLook global) => new()
    {
        Identifier = cluster.DBClusterIdentifier!.ToLowerInvariant(),
        Status = cluster.Status!,
        Engine = cluster.Engine!,
        EngineMode = cluster.EngineMode ?? "",
        Members = Ordered(cluster.DBClusterMembers?.Select(m => m.DBInstanceIdentifier)),
        GlobalDatabase = Name(cluster.GlobalClusterIdentifier),
        GlobalOthers = Ordered(global.Clusters.Where(arn => arn != cluster.DBClusterArn)),
        ReplicaOf = Name(cluster.ReplicationSourceIdentifier),
        Replicas = Ordered(cluster.ReadReplicaIdentifiers),
        AutomaticRestartTime = cluster.AutomaticRestartTime is { } at ? new DateTimeOffset(at.ToUniversalTime()) : null,
    };

    private static IReadOnlyList<string> Ordered(IEnumerable<string?>? names) =>
        [.. (names ?? []).OfType<string>().Order(StringComparer.Ordinal)];

    private static string? Name(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private sealed record GlobalLook(IReadOnlyList<string> Clusters, Observation? Unknown)
    {
        public static GlobalLook None { get; } = new([], null);
    }
}
