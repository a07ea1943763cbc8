using Reconciler.Core.Planning;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>
/// What AWS cannot stop, told from the look: its refusal has the same code as one for a wrong state
/// (<c>InvalidDBInstanceState</c>), so trying would never end.
/// </summary>
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
    public static FoundCondition? Of(RdsInstanceLive live)
    {
        if (live.Cluster is not null)
            return live.Engine.StartsWith("aurora", StringComparison.Ordinal)
                ? Because("ClusterMember", $"it is a member of the Aurora cluster {live.Cluster}, which stops as a whole")
                : Because("ClusterMember", $"it is a member of the DB cluster {live.Cluster}; AWS does not stop Multi-AZ DB clusters");
        if (live.ReplicaOf is not null)
            return Because("ReadReplica", $"it is a read replica of {live.ReplicaOf}");
        if (live.Replicas.Count > 0)
            return Because("HasReadReplica", $"it has read replicas ({string.Join(", ", live.Replicas)})");
        if (live.MultiAz && IsSqlServer(live.Engine))
            return Because("SqlServerMultiAz", "AWS does not stop SQL Server in a Multi-AZ deployment");
        if (live.Engine.StartsWith("custom-", StringComparison.Ordinal) && !IsSqlServer(live.Engine))
            return Because("RdsCustom", $"AWS does not stop RDS Custom for {live.Engine}");
        return null;
    }

    private static bool IsSqlServer(string engine) =>
        engine.StartsWith("sqlserver-", StringComparison.Ordinal)
        || engine.StartsWith("custom-sqlserver-", StringComparison.Ordinal);

    private static FoundCondition Because(string reason, string why) => new(
        ConditionTypes.Unsupported, reason,
        $"AWS cannot stop this database: {why}. It keeps running while dormant; declare whenDormant: running to say so.");
}
