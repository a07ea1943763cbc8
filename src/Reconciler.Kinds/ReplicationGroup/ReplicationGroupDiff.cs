using Reconciler.Core.Planning;

namespace Reconciler.Kinds.ReplicationGroup;

/// <summary>What a replication group's look means. Pure; there is never anything to do.</summary>
internal static class ReplicationGroupDiff
{
    private const string Available = "available";

    public static Assessment Assess(ReplicationGroupLive live)
    {
        var moving = live.Status is "creating" or "modifying" or "deleting";
        return new Assessment
        {
            Sync = moving ? SyncStatus.OutOfSync : SyncStatus.Synced,
            Health = Health(live),
            Detail = Detail(live),
            Available = live.Status == Available ? Answer.Yes : Answer.No,
            Drained = Answer.Yes, // it uses nothing of what it might declare to depend on
            InProgress = moving,
            Size = live.NodeType.Length == 0 ? $"{live.Nodes} nodes" : $"{live.Nodes} × {live.NodeType}",
        };
    }

    private static HealthStatus Health(ReplicationGroupLive live) => live.Status switch
    {
        Available => Ailing(live) is null ? HealthStatus.Healthy : HealthStatus.Degraded,
        "snapshotting" => HealthStatus.Healthy,
        "creating" or "modifying" => HealthStatus.Progressing,
        "deleting" or "create-failed" => HealthStatus.Degraded,
        _ => HealthStatus.Unknown,
    };

    private static string Detail(ReplicationGroupLive live)
    {
        var shards = live.Shards.Count == 1 ? "1 shard" : $"{live.Shards.Count} shards";
        var nodes = live.Nodes == 1 ? "1 node" : $"{live.Nodes} nodes";
        var ailing = live.Status == Available ? Ailing(live) : null;
        return $"{live.Status}, {nodes} in {shards}{(ailing is null ? "" : $"; {ailing}")}";
    }

    /// <summary>The shards that are not well, in words; null where all are.</summary>
    private static string? Ailing(ReplicationGroupLive live)
    {
        var words = live.Shards
            .Select(s => s.Status != Available ? $"shard {s.Id} is {s.Status}"
                : s.Primary == false ? $"shard {s.Id} has no primary"
                : null)
            .OfType<string>()
            .ToList();
        return words.Count == 0 ? null : string.Join(", ", words);
    }
}
