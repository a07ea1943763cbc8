using Reconciler.Core.Recording;
using Reconciler.Storage.DynamoDb;
using Reconciler.Storage.Leasing;
using Reconciler.Storage.Sqlite;

namespace Reconciler.Storage;

/// <summary>A journal with the lease that belongs to it, wherever <c>--state</c> says it is.</summary>
public sealed class JournalStore : IAsyncDisposable
{
    private readonly object? _connection;

    private JournalStore(
        JournalLocation location, bool exists, IJournal journal, ILease lease, object? connection)
    {
        Location = location;
        Exists = exists;
        Journal = journal;
        Lease = lease;
        _connection = connection;
    }

    /// <summary>Where it is.</summary>
    public JournalLocation Location { get; }

    /// <summary>
    /// False where it was opened for reading and nothing was ever written there; the journal then reads as empty.
    /// </summary>
    public bool Exists { get; }

    /// <summary>The journal.</summary>
    public IJournal Journal { get; }

    /// <summary>The lease; of a store that was opened for reading, only the heartbeats can be asked for.</summary>
    public ILease Lease { get; }

    /// <summary>Opens a journal, and makes it where it is missing, unless it is for reading only.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be reached, opened or made, or it is not a journal.</exception>
    public static Task<JournalStore> OpenAsync(
        JournalLocation location, JournalStoreOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(options);
        return location.Kind == JournalStoreKind.Sqlite
            ? OpenSqliteAsync(location, options, cancellationToken)
            : OpenDynamoAsync(location, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Lease.DisposeAsync();
        await Journal.DisposeAsync();
        if (_connection is IAsyncDisposable file) await file.DisposeAsync();
        else if (_connection is IDisposable client) client.Dispose();
    }

    private static async Task<JournalStore> OpenSqliteAsync(
        JournalLocation location, JournalStoreOptions options, CancellationToken cancellationToken)
    {
        if (options.ReadOnly && (location.InMemory || !File.Exists(location.Name))) return Nothing(location);
        var file = await SqliteFile.OpenAsync(location, options.ReadOnly, cancellationToken);
        return new(location, true, new SqliteJournal(file, location), Lend(new SqliteLeaseRecords(file), options), file);
    }

    private static async Task<JournalStore> OpenDynamoAsync(
        JournalLocation location, JournalStoreOptions options, CancellationToken cancellationToken)
    {
        var made = options.DynamoDb is null ? DynamoClient.Make(location, options) : null;
        try
        {
            var table = new DynamoTable(options.DynamoDb ?? made!, location.Name);
            if (!options.ReadOnly) await DynamoTableMaking.MakeAsync(table, cancellationToken);
            else if (!await DynamoTableMaking.ExistsAsync(table, cancellationToken))
            {
                made?.Dispose();
                return Nothing(location);
            }

            var lease = Lend(new DynamoDbLeaseRecords(table), options);
            return new(location, true, new DynamoDbJournal(table, options), lease, made);
        }
        catch
        {
            made?.Dispose();
            throw;
        }
    }

    private static JournalStore Nothing(JournalLocation location) =>
        new(location, false, new NoJournal(), new ReadOnlyLease(null), null);

    private static ILease Lend(ILeaseRecords records, JournalStoreOptions options)
    {
        var lease = new ReplicaLease(records, options);
        return options.ReadOnly ? new ReadOnlyLease(lease) : lease;
    }
}
