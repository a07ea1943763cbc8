using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>DB clusters of one account and region, looked at with their global databases where they have any.</summary>
/// <param name="aws">The way there.</param>
public sealed class AuroraClusterAws(IAwsAccess aws) : DatabaseAws<DBCluster>(aws, SourceType.DbCluster)
{
    /// <inheritdoc/>
    public override IKind Kind => AuroraClusterKind.Instance;

    private protected override async Task<AmazonWebServiceResponse> WriteAsync(ProposedAction action, WritePermit permit)
    {
        switch (action.Write)
        {
            case StartAuroraCluster { Identifier: var identifier }:
                var start = new StartDBClusterRequest { DBClusterIdentifier = identifier };
                return await Aws.Rds.WriteAsync("StartDBCluster", (rds, c) => rds.StartDBClusterAsync(start, c), permit);
            case StopAuroraCluster { Identifier: var identifier }:
                var stop = new StopDBClusterRequest { DBClusterIdentifier = identifier };
                return await Aws.Rds.WriteAsync("StopDBCluster", (rds, c) => rds.StopDBClusterAsync(stop, c), permit);
            default:
                throw new ArgumentException($"{action.Write} is no write to a DB cluster.", nameof(action));
        }
    }

    private protected override async Task<(IEnumerable<DBCluster> Found, string? Marker)> PageAsync(
        List<string> identifiers, string? marker, CancellationToken ct)
    {
        var request = new DescribeDBClustersRequest
        {
            Filters = [new Filter { Name = "db-cluster-id", Values = identifiers }],
            MaxRecords = PageSize,
            Marker = marker,
        };
        var page = await Aws.Rds.ReadAsync("DescribeDBClusters", (rds, c) => rds.DescribeDBClustersAsync(request, c), ct);
        return (page.DBClusters ?? [], page.Marker);
    }

    private protected override string? IdentifierOf(DBCluster found) => found.DBClusterIdentifier;

    private protected override async Task<Func<DBCluster, Observation>> SeeAsync(
        IReadOnlyCollection<DBCluster> found, DateTimeOffset lookedAt, CancellationToken ct)
    {
        var globals = await GlobalDatabaseAws.AllAsync(Aws, found.Select(c => c.GlobalClusterIdentifier), ct);
        return cluster =>
        {
            if (cluster is not { Status.Length: > 0, Engine.Length: > 0 })
                return Observation.Unknown("DescribeDBClusters did not say status and engine", lookedAt);
            var global = Name(cluster.GlobalClusterIdentifier) is { } name ? globals[name] : GlobalDatabaseAws.None;
            return global.Unknown ?? Observation.Present(Live(cluster, global), lookedAt);
        };
    }

    private static AuroraClusterLive Live(DBCluster cluster, GlobalDatabaseAws global) => new()
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
}
