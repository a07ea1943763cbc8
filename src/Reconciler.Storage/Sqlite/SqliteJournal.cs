using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;
using Reconciler.Storage.Packing;

namespace Reconciler.Storage.Sqlite;

/// <summary>A journal in one file, for one host, or in memory for one process.</summary>
internal sealed class SqliteJournal(SqliteFile file, JournalLocation location) : IJournal
{
    private const int PageLength = 500;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> EnvironmentsAsync(CancellationToken cancellationToken) =>
        await file.DoAsync(
            db => db.All("SELECT environment FROM heads WHERE seq > 0 ORDER BY environment", row => row.GetString(0)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        file.DoAsync(db => db.Head(environment), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        string environment, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = after;
            var page = await file.DoAsync(
                db => db.All(
                    "SELECT seq, text FROM entries WHERE environment = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                    row => (Seq: row.GetInt64(0), Text: row.GetString(1)),
                    environment, from, PageLength),
                cancellationToken);
            foreach (var (seq, text) in page)
            {
                yield return StoredText.Read(location, environment, seq, text);
                after = seq;
            }

            if (page.Count < PageLength) yield break;
        }
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return file.WriteAsync(db => Append(db, entry), cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveGenerationAsync(
        string environment, long number, string document, CancellationToken cancellationToken) =>
        file.WriteAsync(
            db => db.Run(
                "INSERT OR REPLACE INTO generations (environment, number, document) VALUES ($1, $2, $3)",
                environment, number, Compressed.Pack(document)),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> LoadGenerationAsync(
        string environment, long number, CancellationToken cancellationToken)
    {
        var packed = await file.DoAsync(
            db => db.One(
                "SELECT document FROM generations WHERE environment = $1 AND number = $2",
                row => row.GetFieldValue<byte[]>(0),
                environment, number),
            cancellationToken);
        return packed is null ? null : Unpack(packed, $"generation {number} of {environment}");
    }

    /// <inheritdoc/>
    public Task SaveSnapshotAsync(
        string environment, JournalSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return file.WriteAsync(
            db => db.Run(
                """
                INSERT INTO snapshots (environment, seq, text) VALUES ($1, $2, $3)
                ON CONFLICT (environment) DO UPDATE SET seq = excluded.seq, text = excluded.text
                WHERE excluded.seq >= seq
                """,
                environment, snapshot.Seq, Compressed.Pack(snapshot.Text)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<JournalSnapshot?> LoadSnapshotAsync(string environment, CancellationToken cancellationToken)
    {
        var (seq, packed) = await file.DoAsync(
            db => db.One(
                "SELECT seq, text FROM snapshots WHERE environment = $1",
                row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                environment),
            cancellationToken);
        return packed is null ? null : new(seq, Unpack(packed, $"the snapshot of {environment}"));
    }

    /// <inheritdoc/>
    public Task<int> PruneAsync(string environment, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        file.WriteAsync(db => SqlitePruning.Prune(db, environment, olderThan), cancellationToken);

    /// <inheritdoc/>
    public Task<ChainAnchor> AnchorAsync(string environment, CancellationToken cancellationToken) =>
        file.DoAsync(db => db.Anchor(environment), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static AppendResult Append(SqliteConnection db, JournalEntry entry)
    {
        var head = db.Head(entry.Environment);
        if (head.Seq >= entry.Seq && IsOurs(db, entry)) return AppendResult.Appended;
        if (entry.Epoch is { } epoch && epoch != head.Epoch) return AppendResult.EpochLost;
        if (head.Seq != entry.Seq - 1 || head.Hash != entry.Previous) return AppendResult.SequenceMoved;

        var text = entry.ToText();
        db.Run(
            "INSERT INTO entries (environment, seq, time, write_id, text) VALUES ($1, $2, $3, $4, $5)",
            entry.Environment, entry.Seq, entry.Time.ToUnixTimeMilliseconds(), entry.WriteId, text);
        db.Run(
            """
            INSERT INTO heads (environment, seq, hash) VALUES ($1, $2, $3)
            ON CONFLICT (environment) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
            """,
            entry.Environment, entry.Seq, JournalEntry.Hash(text));
        return AppendResult.Appended;
    }

    // A commit can fail after it took effect (a disk error while answering): the writer asks again with the same id.
    private static bool IsOurs(SqliteConnection db, JournalEntry entry) =>
        db.One(
            "SELECT write_id FROM entries WHERE environment = $1 AND seq = $2",
            row => row.GetString(0),
            entry.Environment, entry.Seq) == entry.WriteId;

    private string Unpack(byte[] packed, string what)
    {
        try
        {
            return Compressed.Unpack(packed);
        }
        catch (InvalidDataException damage)
        {
            throw new JournalUnavailableException($"The journal {location}: {what} is damaged. Restore it from a copy.", damage);
        }
    }
}
