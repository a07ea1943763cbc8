using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Sqlite;

/// <summary>Removes what is older than the retention and lies below the newest snapshot.</summary>
internal static class SqlitePruning
{
    /// <summary>Removes entries, and generations that no remaining entry was written under.</summary>
    /// <returns>How many entries.</returns>
    public static int Prune(SqliteConnection db, string environment, DateTimeOffset olderThan)
    {
        // The first that stays ends the pruning, also where clocks made a later one older: the chain has one beginning.
        var last = db.One(
            """
            SELECT coalesce(
                (SELECT min(seq) FROM entries WHERE environment = $1 AND time >= $2),
                (SELECT seq FROM snapshots WHERE environment = $1)) AS kept,
                (SELECT seq FROM snapshots WHERE environment = $1) AS snapshot
            """,
            row => row.IsDBNull(1) ? 0 : Math.Min(row.GetInt64(0), row.GetInt64(1)) - 1,
            environment, olderThan.ToUnixTimeMilliseconds());
        var text = db.One(
            "SELECT text FROM entries WHERE environment = $1 AND seq = $2", row => row.GetString(0), environment, last);
        if (text is null) return 0;

        var entry = JournalEntry.Parse(text);
        db.Run(
            "UPDATE heads SET anchor_seq = $2, anchor_hash = $3 WHERE environment = $1",
            environment, last, JournalEntry.Hash(text));
        if (entry.Generation is { } generation)
            db.Run("DELETE FROM generations WHERE environment = $1 AND number < $2", environment, generation);
        return db.Run("DELETE FROM entries WHERE environment = $1 AND seq <= $2", environment, last);
    }
}
