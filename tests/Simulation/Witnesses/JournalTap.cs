using Microsoft.Data.Sqlite;

namespace Simulation.Witnesses;

/// <summary>
/// Reads the journal where it is stored, past the engine: rows as texts, the head, the heartbeats. Its connection also keeps
/// the store in memory, whichever process dies.
/// </summary>
internal sealed class JournalTap : IDisposable
{
    private readonly SqliteConnection _store;
    private readonly string _environment;
    private SqliteCommand? _rows;
    private SqliteCommand? _head;
    private SqliteCommand? _beat;

    public JournalTap(string store, string environment)
    {
        _environment = environment;
        _store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false }.ToString());
        _store.Open();
    }

    /// <summary>The rows behind one, in the order of their numbers.</summary>
    public IReadOnlyList<(long Seq, string Text)> After(long seq)
    {
        _rows ??= Command("SELECT seq, text FROM entries WHERE environment = $1 AND seq > $2 ORDER BY seq", 2);
        _rows.Parameters[0].Value = _environment;
        _rows.Parameters[1].Value = seq;
        var rows = new List<(long, string)>();
        using var reader = _rows.ExecuteReader();
        while (reader.Read()) rows.Add((reader.GetInt64(0), reader.GetString(1)));
        return rows;
    }

    /// <summary>The epoch and the owner of the environment now.</summary>
    public (long Epoch, string? Owner) Head()
    {
        _head ??= Command("SELECT epoch, owner FROM heads WHERE environment = $1", 1);
        _head.Parameters[0].Value = _environment;
        using var reader = _head.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1)) : (0, null);
    }

    /// <summary>When a process last wrote its heartbeat, and when it runs out, on its own clock; null for never.</summary>
    public (DateTimeOffset At, DateTimeOffset Expires)? Heartbeat(string process)
    {
        _beat ??= Command("SELECT time, expires FROM heartbeats WHERE replica = $1", 1);
        _beat.Parameters[0].Value = process;
        using var reader = _beat.ExecuteReader();
        return reader.Read()
            ? (DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)))
            : null;
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _head?.Dispose();
        _beat?.Dispose();
        _store.Dispose();
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _store.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
        return command;
    }
}
