using Reconciler.Core.Recording;

namespace Reconciler.Storage.Leasing;

/// <summary>What a lease is made of, as a store keeps it. The rule over it is <see cref="ReplicaLease"/>.</summary>
internal interface ILeaseRecords
{
    /// <summary>
    /// By how much the clock of an owner may differ from ours. Zero where all replicas are on one host.
    /// </summary>
    TimeSpan ClockTolerance { get; }

    /// <summary>The head of an environment, read consistently.</summary>
    Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Makes a replica the owner under the next epoch, if owner and epoch are still as they were seen.</summary>
    /// <returns>Whether it is the owner now.</returns>
    Task<bool> TakeAsync(string environment, JournalHead seen, string replica, CancellationToken cancellationToken);

    /// <summary>Leaves an environment without an owner, if the epoch is still this one.</summary>
    Task ReleaseAsync(string environment, long epoch, CancellationToken cancellationToken);

    /// <summary>Writes a heartbeat in place of the replica's former one.</summary>
    Task BeatAsync(StoredHeartbeat heartbeat, CancellationToken cancellationToken);

    /// <summary>The heartbeat of one replica, read consistently, or null.</summary>
    Task<StoredHeartbeat?> HeartbeatAsync(string replica, CancellationToken cancellationToken);

    /// <summary>All heartbeats, in no order.</summary>
    Task<IReadOnlyList<StoredHeartbeat>> HeartbeatsAsync(CancellationToken cancellationToken);

    /// <summary>Removes a heartbeat, if it did not change meanwhile.</summary>
    Task ForgetAsync(StoredHeartbeat heartbeat, CancellationToken cancellationToken);
}

/// <summary>A heartbeat, and what tells it from every other one.</summary>
/// <param name="Beat">Unique to this writing of it.</param>
/// <param name="Heartbeat">What it says.</param>
internal sealed record StoredHeartbeat(string Beat, Heartbeat Heartbeat)
{
    /// <summary>How long it keeps its replica's environments.</summary>
    public TimeSpan Term => Heartbeat.Expires - Heartbeat.Time;
}
