using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Sqlite;

/// <summary>The tables of a journal's file, and how a file is known to be one.</summary>
internal static class SqliteSchema
{
    // "rcnc": what `file` shows, and what tells our file from another program's.
    private const long ApplicationId = 0x72636E63;
    private const long Version = 1;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS heads (
            environment TEXT PRIMARY KEY,
            seq INTEGER NOT NULL DEFAULT 0,
            hash TEXT NOT NULL DEFAULT '',
            epoch INTEGER NOT NULL DEFAULT 0,
            owner TEXT,
            anchor_seq INTEGER NOT NULL DEFAULT 0,
            anchor_hash TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS entries (
            environment TEXT NOT NULL,
            seq INTEGER NOT NULL,
            time INTEGER NOT NULL,
            write_id TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (environment, seq)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS generations (
            environment TEXT NOT NULL,
            number INTEGER NOT NULL,
            document BLOB NOT NULL,
            PRIMARY KEY (environment, number));
        CREATE TABLE IF NOT EXISTS snapshots (
            environment TEXT PRIMARY KEY,
            seq INTEGER NOT NULL,
            text BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS heartbeats (
            replica TEXT PRIMARY KEY,
            beat TEXT NOT NULL,
            time INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            looked_at TEXT NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Sets the connection up for writing and makes what is missing.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        if (Number(connection, "PRAGMA application_id") is 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") is 0)
        {
            // Readers read while a writer writes.
            connection.Run("PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Run(Tables);
            connection.Run($"PRAGMA application_id = {ApplicationId}");
            connection.Run($"PRAGMA user_version = {Version}");
            transaction.Commit();
        }

        // FULL: an intent must be on the disk before AWS hears of it, also when the power fails.
        connection.Run("PRAGMA synchronous = FULL");
    }

    /// <summary>Makes sure that this is a journal's file of a version that is known here.</summary>
    /// <exception cref="JournalUnavailableException">It is not.</exception>
    public static void Check(SqliteConnection connection)
    {
        connection.Run("PRAGMA busy_timeout = 5000");
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new JournalUnavailableException(
                $"{connection.DataSource} is a SQLite database of something else, not a journal. Name another file with --state.");
        }

        if (Number(connection, "PRAGMA user_version") is var version and not Version)
        {
            throw new JournalUnavailableException(
                $"{connection.DataSource} has journal version {version}; this program knows version {Version}. "
                + "Use the program that wrote it, or a newer one.");
        }
    }

    private static long Number(SqliteConnection connection, string sql) =>
        connection.One(sql, row => row.GetInt64(0));
}
