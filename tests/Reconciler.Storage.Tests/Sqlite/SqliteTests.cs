using Reconciler.Core.Recording;
using Reconciler.Storage.Sqlite;
using Reconciler.Storage.Tests.Contract;

namespace Reconciler.Storage.Tests.Sqlite;

public sealed class SqliteMemoryTests : LeaseContract
{
    protected override bool Shared => false;

    protected override Task<JournalStore> OpenStoreAsync(JournalStoreOptions options) =>
        JournalStore.OpenAsync(JournalLocation.Memory, options, Ct);
}

public sealed class SqliteFileTests : LeaseContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reconciler-journal-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "journal.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override Task<JournalStore> OpenStoreAsync(JournalStoreOptions options) =>
        JournalStore.OpenAsync(JournalLocation.Parse("sqlite:" + Path), options, Ct);

    [Fact]
    public async Task Reading_where_nothing_is_creates_nothing()
    {
        var store = await OpenAsync(readOnly: true);

        Assert.False(store.Exists);
        Assert.Empty(await store.Journal.EnvironmentsAsync(Ct));
        Assert.Empty(await store.Lease.HeartbeatsAsync(Ct));
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task Journal_survives_its_process()
    {
        var store = await OpenAsync();
        await store.Journal.AppendManyAsync(3);
        await store.DisposeAsync();

        var again = await OpenAsync();
        await again.Journal.AssertWholeAsync();
        await again.Journal.AppendManyAsync(1);
        Assert.Equal(4, (await again.Journal.AllAsync()).Count);
    }

    [Fact]
    public async Task File_that_is_no_database_is_refused_in_words_and_left_alone()
    {
        await File.WriteAllTextAsync(Path, new string('x', 5000), Ct);

        var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => OpenAsync());
        Assert.Contains("not a SQLite database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(Path).Length);
    }

    [Fact]
    public async Task Folder_that_is_missing_is_named()
    {
        var location = JournalLocation.Parse($"sqlite:{_folder.FullName}/missing/journal.db");
        var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalStore.OpenAsync(
            location, new() { Time = Clock, Replica = "one", NextWriteId = Entries.NextWriteId }, Ct));
        Assert.Contains("missing/journal.db", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Altered_text_is_found_by_verification()
    {
        var store = await OpenAsync();
        await store.Journal.AppendManyAsync(5);
        Execute("UPDATE entries SET text = replace(text, 'because', 'no reason') WHERE seq = 3");

        var broken = ChainVerification.Verify(
            ChainAnchor.Start, await store.Journal.AllAsync(), await store.Journal.HeadAsync("production", Ct)).Broken;
        Assert.Equal(3, broken?.Seq);
    }

    [Fact]
    public async Task Full_disk_promises_nothing()
    {
        var location = JournalLocation.Parse("sqlite:" + Path);
        await using var file = await SqliteFile.OpenAsync(location, readOnly: false, Ct);
        await using var journal = new SqliteJournal(file, location);
        var head = await journal.AppendManyAsync(1);
        // A limit on the file's pages is the full disk that a test can have.
        await file.DoAsync(db => db.Run("PRAGMA max_page_count = 30"), Ct);
        var large = Entries.After(head, reason: Incompressible(2_000_000, seed: 3));

        var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.AppendAsync(large, Ct));
        Assert.Contains("full", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(head, await journal.HeadAsync("production", Ct));
        await journal.AppendManyAsync(1);
    }

    private void Execute(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
