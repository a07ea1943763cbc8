namespace Reconciler.Core.Recording;

/// <summary>
/// Who works on which environment now. One heartbeat a replica keeps all its environments; a replica whose heartbeat is
/// overdue loses them to whoever asks next, under a higher epoch. Throws <see cref="JournalUnavailableException"/> where
/// the store cannot be reached.
/// </summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>Takes an environment, or keeps it.</summary>
    Task<LeaseGrant> AcquireAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Writes the heartbeat: all held environments are held for another term.</summary>
    /// <param name="lookedAt">When each environment was last looked at, for <c>status</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task RenewAsync(IReadOnlyDictionary<string, DateTimeOffset> lookedAt, CancellationToken cancellationToken);

    /// <summary>
    /// How much longer an environment is certainly ours, measured on a clock that nobody can set; zero or less where it is
    /// not, or not under this epoch. Asked just before a write is sent.
    /// </summary>
    /// <param name="environment">The environment.</param>
    /// <param name="epoch">The epoch that the write was intended under.</param>
    TimeSpan HeldFor(string environment, long epoch);

    /// <summary>Gives an environment up, so that another replica need not wait.</summary>
    Task ReleaseAsync(string environment, CancellationToken cancellationToken);

    /// <summary>The heartbeats of all replicas, newest first.</summary>
    Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellationToken);
}

/// <summary>The answer to asking for an environment.</summary>
/// <param name="Held">Whether it is ours.</param>
/// <param name="Epoch">Our epoch, where it is ours.</param>
/// <param name="Deadline">Until when it is certainly ours, where it is; otherwise when the owner's heartbeat is overdue.</param>
/// <param name="Owner">The replica that owns it.</param>
public sealed record LeaseGrant(bool Held, long Epoch, DateTimeOffset Deadline, string Owner);

/// <summary>A sign of life of a replica.</summary>
/// <param name="Replica">Its name.</param>
/// <param name="Time">When it was written.</param>
/// <param name="Expires">When it is overdue.</param>
/// <param name="LookedAt">When each of its environments was last looked at.</param>
public sealed record Heartbeat(
    string Replica, DateTimeOffset Time, DateTimeOffset Expires, IReadOnlyDictionary<string, DateTimeOffset> LookedAt);
