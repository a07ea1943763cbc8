using Microsoft.Data.Sqlite;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Sqlite;

/// <summary>
/// The one connection of a process to a journal's file, or to one in its memory. Work is done one piece at a time;
/// another process is waited for up to five seconds. What SQLite cannot do becomes
/// <see cref="JournalUnavailableException"/>, in words.
/// </summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private const int PatienceSeconds = 5;

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly JournalLocation _location;

    private SqliteFile(SqliteConnection connection, JournalLocation location)
    {
        _connection = connection;
        _location = location;
    }

    /// <summary>Opens the file, and makes it and its tables where they are missing.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be opened, or it is no journal.</exception>
    public static async Task<SqliteFile> OpenAsync(
        JournalLocation location, bool readOnly, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = location.Name,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = PatienceSeconds,
            // A pooled connection would keep the file open, and locked, after it was given back.
            Pooling = false,
        }.ToString());
        var file = new SqliteFile(connection, location);
        try
        {
            await file.DoAsync(
                open =>
                {
                    open.Open();
                    if (!readOnly) SqliteSchema.Prepare(open);
                    SqliteSchema.Check(open);
                    return true;
                },
                cancellationToken);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does one piece of work on the connection.</summary>
    public async Task<T> DoAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return work(_connection);
        }
        catch (SqliteException failure)
        {
            throw SqliteWords.Explain(_location, failure);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Does one piece of work that is either done whole or not at all, alone among all writers.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        DoAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = work(connection);
                transaction.Commit();
                return result;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _gate.Dispose();
    }
}
