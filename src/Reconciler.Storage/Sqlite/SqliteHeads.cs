using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Sqlite;

/// <summary>Where each journal ends, as a row.</summary>
internal static class SqliteHeads
{
    /// <summary>The head of an environment; empty where there is none.</summary>
    public static JournalHead Head(this SqliteConnection connection, string environment) =>
        connection.One(
            "SELECT seq, hash, epoch, owner FROM heads WHERE environment = $1",
            row => new JournalHead(
                row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3)),
            environment) ?? JournalHead.Empty;

    /// <summary>The anchor of an environment's chain.</summary>
    public static ChainAnchor Anchor(this SqliteConnection connection, string environment) =>
        connection.One(
            "SELECT anchor_seq, anchor_hash FROM heads WHERE environment = $1",
            row => new ChainAnchor(row.GetInt64(0), row.GetString(1)),
            environment) ?? ChainAnchor.Start;
}
