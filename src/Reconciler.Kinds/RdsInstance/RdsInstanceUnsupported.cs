using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>Which instances AWS cannot stop.</summary>
/// <remarks>
/// From the limitations on https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html (read replicas and
/// their sources; SQL Server in a Multi-AZ deployment), from
/// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopDBInstance.html (not for Aurora, not for RDS Custom),
/// and from https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.Limitations.html
/// (Multi-AZ DB clusters). A global database's members are members of a cluster. Multi-AZ of the other engines can be
/// stopped, and so can RDS Custom for SQL Server in one Availability Zone, which the first page lists among the engines
/// (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/custom-managing-sqlserver.startstop.html).
/// </remarks>
internal static class RdsInstanceUnsupported
{
    /// <summary>Why AWS cannot stop an instance as it looks; null where it can.</summary>
    public static CannotBeStopped? Of(RdsInstanceLive live)
    {
        if (live.Cluster is not null)
            return live.Engine.StartsWith("aurora", StringComparison.Ordinal)
                ? new(
                    "ClusterMember",
                    $"it is a member of the Aurora cluster {live.Cluster}, which stops as a whole and is declared under auroraClusters")
                : new("ClusterMember", $"it is a member of the DB cluster {live.Cluster}; AWS does not stop Multi-AZ DB clusters");
        if (live.ReplicaOf is not null)
            return new("ReadReplica", $"it is a read replica of {live.ReplicaOf}");
        if (live.Replicas.Count > 0)
            return new("HasReadReplica", $"it has read replicas ({string.Join(", ", live.Replicas)})");
        if (live.MultiAz && IsSqlServer(live.Engine))
            return new("SqlServerMultiAz", "AWS does not stop SQL Server in a Multi-AZ deployment");
        if (live.Engine.StartsWith("custom-", StringComparison.Ordinal) && !IsSqlServer(live.Engine))
            return new("RdsCustom", $"AWS does not stop RDS Custom for {live.Engine}");
        return null;
    }

    private static bool IsSqlServer(string engine) =>
        engine.StartsWith("sqlserver-", StringComparison.Ordinal)
        || engine.StartsWith("custom-sqlserver-", StringComparison.Ordinal);
}
