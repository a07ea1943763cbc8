namespace Reconciler.Storage.Leasing;

/// <summary>
/// Judges whether another replica's heartbeat is overdue. Clocks of two hosts are not compared: a heartbeat is overdue
/// once it was seen unchanged for its whole term on our own clock. Only where it expired longer ago than two clocks can
/// reasonably differ is it overdue at first sight, so that a command that runs once need not watch.
/// </summary>
internal sealed class OverdueWatch(TimeProvider time, TimeSpan clockTolerance)
{
    private readonly Dictionary<string, (string Beat, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>The replicas whose heartbeats are being watched.</summary>
    public IReadOnlyList<string> Watched => [.. _seen.Keys];

    /// <summary>How much longer a heartbeat must stay unchanged to be overdue; zero or less where it is.</summary>
    public TimeSpan Remaining(StoredHeartbeat heartbeat)
    {
        var replica = heartbeat.Heartbeat.Replica;
        if (time.GetUtcNow() - heartbeat.Heartbeat.Expires >= clockTolerance) return TimeSpan.Zero;
        if (!_seen.TryGetValue(replica, out var seen) || seen.Beat != heartbeat.Beat)
        {
            seen = (heartbeat.Beat, time.GetTimestamp());
            _seen[replica] = seen;
        }

        return heartbeat.Term - time.GetElapsedTime(seen.Since);
    }
}
