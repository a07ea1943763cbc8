using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>Which clusters AWS cannot stop, nor start.</summary>
/// <remarks>
/// From the limitations on https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-cluster-stop-start.html (global
/// databases unless the cluster is the only one left in it, cross-Region read replicas, Serverless v1; Serverless v2 can be
/// stopped), from https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/start-stop-aurora-cluster.html
/// (the engine modes of old Aurora MySQL), and from
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.Limitations.html (Multi-AZ DB
/// clusters). A read replica is one of the two ends that stopping would tear apart, so that both are left alone, as with
/// instances.
/// </remarks>
internal static class AuroraClusterUnsupported
{
    /// <summary>Why AWS cannot stop a cluster as it looks; null where it can.</summary>
    public static CannotBeStopped? Of(AuroraClusterLive live)
    {
        if (!live.Engine.StartsWith("aurora", StringComparison.Ordinal))
            return live.Engine is "mysql" or "postgres"
                ? new("MultiAzCluster", "it is a Multi-AZ DB cluster, and of clusters AWS stops Aurora's only")
                : new("NotAurora", $"its engine is {live.Engine}, which is not Aurora");
        if (OldMode(live.EngineMode) is { } mode)
            return mode;
        if (live.GlobalOthers.Count > 0)
            return new(
                "GlobalDatabase", $"it is not the only cluster of the global database {live.GlobalDatabase} "
                + $"({string.Join(", ", live.GlobalOthers)})");
        if (live.ReplicaOf is not null)
            return new("ReadReplica", $"it is a read replica of {live.ReplicaOf}");
        if (live.Replicas.Count > 0)
            return new("HasReadReplica", $"it has read replicas ({string.Join(", ", live.Replicas)})");
        return HasNoInstance(live) ? new("NoInstance", "it has no instance to stop or start") : null;
    }

    /// <summary>Serverless v1 shows none and runs all the same.</summary>
    public static bool HasNoInstance(AuroraClusterLive live) => live is { Members.Count: 0, EngineMode: not "serverless" };

    private static CannotBeStopped? OldMode(string engineMode) => engineMode switch
    {
        "serverless" => new("ServerlessV1", "it is an Aurora Serverless v1 cluster, which pauses by itself where that is set"),
        "parallelquery" => new("ParallelQuery", "its engine mode is parallelquery"),
        "multimaster" => new("MultiMaster", "it is a multi-master cluster"),
        _ => null,
    };
}
