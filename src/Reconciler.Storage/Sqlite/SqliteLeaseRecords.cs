using System.Text.Json;
using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;
using Reconciler.Storage.Leasing;

namespace Reconciler.Storage.Sqlite;

/// <summary>What a lease is made of, in the journal's file.</summary>
internal sealed class SqliteLeaseRecords(SqliteFile file) : ILeaseRecords
{
    private const string Columns = "SELECT beat, replica, time, expires, looked_at FROM heartbeats";

    /// <summary>None: all replicas that share a file share a clock.</summary>
    public TimeSpan ClockTolerance => TimeSpan.Zero;

    /// <inheritdoc/>
    public Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        file.DoAsync(db => db.Head(environment), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TakeAsync(
        string environment, JournalHead seen, string replica, CancellationToken cancellationToken) =>
        file.WriteAsync(
            db =>
            {
                db.Run("INSERT OR IGNORE INTO heads (environment) VALUES ($1)", environment);
                return db.Run(
                    "UPDATE heads SET owner = $2, epoch = epoch + 1 WHERE environment = $1 AND epoch = $3 AND owner IS $4",
                    environment, replica, seen.Epoch, seen.Owner) == 1;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(string environment, long epoch, CancellationToken cancellationToken) =>
        file.WriteAsync(
            db => db.Run(
                "UPDATE heads SET owner = NULL WHERE environment = $1 AND epoch = $2", environment, epoch),
            cancellationToken);

    /// <inheritdoc/>
    public Task BeatAsync(StoredHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var (replica, time, expires, lookedAt) = heartbeat.Heartbeat;
        return file.WriteAsync(
            db => db.Run(
                "INSERT OR REPLACE INTO heartbeats (beat, replica, time, expires, looked_at) VALUES ($1, $2, $3, $4, $5)",
                heartbeat.Beat, replica, time.ToUnixTimeMilliseconds(), expires.ToUnixTimeMilliseconds(),
                JsonSerializer.Serialize(lookedAt, LeaseJson.Default.IReadOnlyDictionaryStringDateTimeOffset)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoredHeartbeat?> HeartbeatAsync(string replica, CancellationToken cancellationToken) =>
        file.DoAsync(db => db.One($"{Columns} WHERE replica = $1", Read, replica), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredHeartbeat>> HeartbeatsAsync(CancellationToken cancellationToken) =>
        await file.DoAsync(db => db.All(Columns, Read), cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(StoredHeartbeat heartbeat, CancellationToken cancellationToken) =>
        file.WriteAsync(
            db => db.Run(
                "DELETE FROM heartbeats WHERE replica = $1 AND beat = $2", heartbeat.Heartbeat.Replica, heartbeat.Beat),
            cancellationToken);

    private static StoredHeartbeat Read(SqliteDataReader row) => new(
        row.GetString(0),
        new(
            row.GetString(1),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            JsonSerializer.Deserialize(row.GetString(4), LeaseJson.Default.IReadOnlyDictionaryStringDateTimeOffset)!));
}
