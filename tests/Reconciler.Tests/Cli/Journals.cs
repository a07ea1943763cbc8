using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Core.Recording;
using Reconciler.Storage;

namespace Reconciler.Tests.Cli;

/// <summary>Journals in files, as a daemon leaves them behind.</summary>
internal static class Journals
{
    private static int _writes;

    /// <summary>Appends events at their times.</summary>
    public static async Task WriteAsync(
        string file, string environment, params IReadOnlyList<(DateTimeOffset Time, ReconcileEvent Event)> entries)
    {
        var ct = TestContext.Current.CancellationToken;
        var clock = new FakeTimeProvider();
        var options = new JournalStoreOptions { Time = TimeProvider.System, Replica = "test", NextWriteId = NextId };
        await using var store = await JournalStore.OpenAsync(JournalLocation.Parse($"sqlite:{file}"), options, ct);
        var journal = new EnvironmentJournal(environment, store.Journal, clock, NextId);
        await journal.CatchUpAsync(ct);
        foreach (var (time, happened) in entries)
        {
            clock.AdjustTime(time);
            Assert.Equal(AppendResult.Appended, await journal.AppendAsync(happened, new Writer("reconciler", null, null), ct));
        }
    }

    /// <summary>Does something to a journal that nobody should.</summary>
    public static async Task TamperAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static string NextId() => $"w{Interlocked.Increment(ref _writes)}";
}
