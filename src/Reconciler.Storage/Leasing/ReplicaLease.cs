using System.Collections.Concurrent;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Leasing;

/// <summary>
/// The lease of one replica, whatever the store. Why two replicas never both believe that they hold an environment:
/// <list type="number">
/// <item>An owner believes it until one term after the moment before it <em>sent</em> its last heartbeat that was
/// answered in time.</item>
/// <item>Another takes over only after it saw that heartbeat unchanged for a whole term, which began later.</item>
/// <item>An owner whose term ran out holds nothing until it read from the head that its epoch still stands.</item>
/// <item>Whoever is wrong all the same (a stopped clock) fails at its next append: the epoch is on the head.</item>
/// </list>
/// </summary>
internal sealed class ReplicaLease(ILeaseRecords records, JournalStoreOptions options) : ILease
{
    // A crashed replica's heartbeat stays for `status`; after this long its looks move into the next one that starts.
    private static readonly TimeSpan Inheritance = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly OverdueWatch _watch = new(options.Time, records.ClockTolerance);
    private readonly ConcurrentDictionary<string, Holding> _held = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DateTimeOffset> _lookedAt = new(StringComparer.Ordinal);
    // A timestamp of the clock; zero before the first heartbeat. Read without the gate, hence in one piece.
    private long _beatSent;

    // Counts the times that a term ran out: what was held before is held again only once its head was read.
    private int _lapses;

    /// <inheritdoc/>
    public async Task<LeaseGrant> AcquireAsync(string environment, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // A head that names us as its owner is worth nothing without a heartbeat that others can watch.
            if (Remaining() <= TimeSpan.Zero) await BeatAsync(cancellationToken);
            for (var attempt = 0; ; attempt++)
            {
                var head = await records.HeadAsync(environment, cancellationToken);
                if (head.Owner == options.Replica && _held.TryGetValue(environment, out var held)
                    && held.Epoch == head.Epoch)
                    return Ours(environment, head.Epoch);

                _held.TryRemove(environment, out _);
                var wait = await WaitForAsync(head.Owner, cancellationToken);
                if (wait > TimeSpan.Zero)
                    return new(false, head.Epoch, options.Time.GetUtcNow() + wait, head.Owner!);

                if (await records.TakeAsync(environment, head, options.Replica, cancellationToken))
                    return Ours(environment, head.Epoch + 1);

                if (attempt == 3)
                    return new(false, head.Epoch, options.Time.GetUtcNow() + options.LeaseTerm, head.Owner ?? "");
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task RenewAsync(
        IReadOnlyDictionary<string, DateTimeOffset> lookedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lookedAt);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            Remember(lookedAt);
            await BeatAsync(cancellationToken);
            // Watched at the pace of heartbeats, a death is known one term after it, however rarely we ask for the lease.
            foreach (var replica in _watch.Watched) await WaitForAsync(replica, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public TimeSpan HeldFor(string environment, long epoch) =>
        _held.TryGetValue(environment, out var held) && held == new Holding(epoch, Volatile.Read(ref _lapses))
            ? Remaining()
            : TimeSpan.Zero;

    /// <inheritdoc/>
    public async Task ReleaseAsync(string environment, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_held.TryRemove(environment, out var held))
                await records.ReleaseAsync(environment, held.Epoch, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellationToken) =>
        [.. (await records.HeartbeatsAsync(cancellationToken))
            .Select(stored => stored.Heartbeat)
            .OrderByDescending(heartbeat => heartbeat.Time)
            .ThenBy(heartbeat => heartbeat.Replica, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private LeaseGrant Ours(string environment, long epoch)
    {
        _held[environment] = new Holding(epoch, _lapses);
        return new(true, epoch, options.Time.GetUtcNow() + Remaining(), options.Replica);
    }

    private TimeSpan Remaining() =>
        Volatile.Read(ref _beatSent) is not 0 and var sent
            ? options.LeaseTerm - options.Time.GetElapsedTime(sent)
            : TimeSpan.Zero;

    // Nobody, ourselves before a restart, the dead, and an owner that never wrote a heartbeat need not be waited for.
    private async Task<TimeSpan> WaitForAsync(string? owner, CancellationToken cancellationToken)
    {
        if (owner is null || owner == options.Replica || options.IsGone(owner)) return TimeSpan.Zero;
        var heartbeat = await records.HeartbeatAsync(owner, cancellationToken);
        return heartbeat is null ? TimeSpan.Zero : _watch.Remaining(heartbeat);
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var inherited = _beatSent == 0 ? await InheritAsync(cancellationToken) : [];
        var sent = options.Time.GetTimestamp();
        var now = options.Time.GetUtcNow();
        var heartbeat = new Heartbeat(
            options.Replica, now, now + options.LeaseTerm, new SortedDictionary<string, DateTimeOffset>(_lookedAt));
        await records.BeatAsync(new(options.NextWriteId(), heartbeat), cancellationToken);
        if (Remaining() <= TimeSpan.Zero) Interlocked.Increment(ref _lapses);
        Volatile.Write(ref _beatSent, sent);
        foreach (var old in inherited) await records.ForgetAsync(old, cancellationToken);
    }

    // Heartbeats of processes that are long gone would pile up, one for each run of `--once`.
    private async Task<IReadOnlyList<StoredHeartbeat>> InheritAsync(CancellationToken cancellationToken)
    {
        var now = options.Time.GetUtcNow();
        var all = await records.HeartbeatsAsync(cancellationToken);
        var gone = all.Where(stored => stored.Heartbeat.Replica != options.Replica
            && now - stored.Heartbeat.Expires > Inheritance).ToList();
        foreach (var stored in gone.Concat(all.Where(stored => stored.Heartbeat.Replica == options.Replica)))
            Remember(stored.Heartbeat.LookedAt);
        return gone;
    }

    private void Remember(IReadOnlyDictionary<string, DateTimeOffset> lookedAt)
    {
        foreach (var (environment, at) in lookedAt)
        {
            if (!_lookedAt.TryGetValue(environment, out var known) || known < at) _lookedAt[environment] = at;
        }
    }

    /// <summary>An environment that is ours.</summary>
    /// <param name="Epoch">Under which epoch.</param>
    /// <param name="Lapses">How often a term had run out when its head was read.</param>
    private readonly record struct Holding(long Epoch, int Lapses);
}
