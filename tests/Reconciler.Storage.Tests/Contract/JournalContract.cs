using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.Tests.Contract;

/// <summary>What every journal does, whatever keeps it. A store of one test is a fresh one, seen by several replicas.</summary>
public abstract class JournalContract : IAsyncLifetime
{
    private readonly List<JournalStore> _opened = [];

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(Entries.Start);

    /// <summary>Whether a second replica can open the same store: not where it lives in one process's memory.</summary>
    protected virtual bool Shared => true;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<JournalStore> OpenAsync(
        string replica = "one", bool readOnly = false, Func<string, bool>? isGone = null)
    {
        Assert.SkipUnless(Shared || _opened.Count == 0, "This store lives in one process's memory.");
        var store = await OpenStoreAsync(new()
        {
            Time = Clock,
            Replica = replica,
            NextWriteId = Entries.NextWriteId,
            ReadOnly = readOnly,
            IsGone = isGone ?? (_ => false),
        });
        _opened.Add(store);
        return store;
    }

    private EnvironmentJournal Writing(JournalStore store) => new("production", store.Journal, Clock, Entries.NextWriteId);

    protected abstract Task<JournalStore> OpenStoreAsync(JournalStoreOptions options);

    [Fact]
    public async Task Journal_that_was_never_written_is_empty()
    {
        var journal = (await OpenAsync()).Journal;

        Assert.Equal(JournalHead.Empty, await journal.HeadAsync("production", Ct));
        Assert.Empty(await journal.EnvironmentsAsync(Ct));
        Assert.Empty(await journal.AllAsync());
        Assert.Null(await journal.LoadSnapshotAsync("production", Ct));
        Assert.Null(await journal.LoadGenerationAsync("production", 1, Ct));
        Assert.Equal(ChainAnchor.Start, await journal.AnchorAsync("production", Ct));
    }

    [Fact]
    public async Task Appended_entries_come_back_in_order_with_their_very_text()
    {
        var journal = (await OpenAsync()).Journal;
        var first = Entries.After(JournalHead.Empty, reason: "ünïcode \"quotes\" \n");
        var second = Entries.After(JournalHead.Empty.Then(first));
        await journal.AppendAsync(first, Ct);
        await journal.AppendAsync(second, Ct);

        Assert.Equal([first.ToText(), second.ToText()], (await journal.AllAsync()).Select(e => e.Text));
        Assert.Equal([2L], (await journal.AllAsync(after: 1)).Select(e => e.Entry.Seq));
        Assert.Equal(JournalHead.Empty.Then(first).Then(second), await journal.HeadAsync("production", Ct));
        Assert.Equal(["production"], await journal.EnvironmentsAsync(Ct));
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Writer_goes_on_behind_what_others_wrote_and_tells_what_it_wrote()
    {
        var store = await OpenAsync();
        var (one, two) = (Writing(store), Writing(store));
        var told = new List<JournalEntry>();
        one.Appended += told.Add;
        var writer = new Writer("reconciler", null, "p1");
        Assert.Equal(AppendResult.Appended, await one.AppendAsync(new ReconcilingPaused(null, "a"), writer, Ct));
        Assert.Equal(AppendResult.SequenceMoved, await two.AppendAsync(new ReconcilingResumed((string?)null), writer, Ct));
        await two.CatchUpAsync(Ct);
        Assert.Equal("a", two.History.Paused?.Reason);
        Assert.Equal(AppendResult.Appended, await two.AppendAsync(new ReconcilingResumed((string?)null), writer, Ct));
        await one.CatchUpAsync(Ct);

        Assert.Null(one.History.Paused);
        Assert.Equal((two.History.Seq, two.History.Hash), (one.History.Seq, one.History.Hash));
        Assert.Equal([1L], told.Select(e => e.Seq));
        await store.Journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Writer_that_starts_from_a_snapshot_knows_the_same()
    {
        var store = await OpenAsync();
        var one = Writing(store);
        for (var i = 0; i < EnvironmentJournal.SnapshotEvery + 3; i++)
        {
            await one.AppendAsync(new ReconcilingPaused("ecsService/backend", $"reason {i}"), new("me", null, null), Ct);
            await one.SnapshotIfDueAsync(Ct);
        }

        Assert.Equal(EnvironmentJournal.SnapshotEvery, (await store.Journal.LoadSnapshotAsync("production", Ct))?.Seq);
        var two = Writing(store);
        await two.CatchUpAsync(Ct);
        Assert.Equal(one.History.Seq, two.History.Seq);
        Assert.Equal(
            JsonSerializer.Serialize(one.History, JournalJson.Default.EnvironmentHistory),
            JsonSerializer.Serialize(two.History, JournalJson.Default.EnvironmentHistory));
    }

    [Fact]
    public async Task Journal_longer_than_a_page_is_read_whole()
    {
        var journal = (await OpenAsync()).Journal;
        await journal.AppendManyAsync(1203);

        Assert.Equal(Enumerable.Range(1, 1203).Select(i => (long)i), (await journal.AllAsync()).Select(e => e.Entry.Seq));
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Entry_that_does_not_continue_the_head_is_refused()
    {
        var journal = (await OpenAsync()).Journal;
        var head = await journal.AppendManyAsync(2);

        Assert.Equal(AppendResult.SequenceMoved, await journal.AppendAsync(Entries.After(head with { Seq = 1 }), Ct));
        Assert.Equal(AppendResult.SequenceMoved, await journal.AppendAsync(Entries.After(head with { Seq = 2, Hash = "x" }), Ct));
        Assert.Equal(AppendResult.SequenceMoved, await journal.AppendAsync(Entries.After(head with { Seq = 3 }), Ct));
        Assert.Equal(2, (await journal.AllAsync()).Count);
    }

    [Fact]
    public async Task Same_write_asked_for_again_is_found_and_not_written_twice()
    {
        var journal = (await OpenAsync()).Journal;
        var entry = Entries.After(JournalHead.Empty);
        await journal.AppendAsync(entry, Ct);

        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(entry, Ct));
        await journal.AppendManyAsync(3);
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(entry, Ct));
        Assert.Equal(4, (await journal.AllAsync()).Count);
    }

    [Fact]
    public async Task Of_writers_at_one_sequence_exactly_one_wins()
    {
        var one = (await OpenAsync("one")).Journal;
        var journals = Shared ? [one, (await OpenAsync("two")).Journal, (await OpenAsync("three")).Journal] : new[] { one, one, one };
        var head = JournalHead.Empty;
        for (var round = 0; round < 10; round++)
        {
            var at = head;
            var results = await Task.WhenAll(journals.Select(async journal =>
                await Task.Run(() => journal.AppendAsync(Entries.After(at), Ct), Ct)));

            Assert.Equal(1, results.Count(result => result == AppendResult.Appended));
            Assert.Equal(2, results.Count(result => result == AppendResult.SequenceMoved));
            head = await one.HeadAsync("production", Ct);
        }

        Assert.Equal(10, head.Seq);
        await one.AssertWholeAsync();
    }

    [Fact]
    public async Task Any_interleaving_of_writers_leaves_a_whole_journal()
    {
        var one = (await OpenAsync("one")).Journal;
        var journals = Shared ? [one, (await OpenAsync("two")).Journal, (await OpenAsync("three")).Journal] : new[] { one, one, one };
        var round = 0;
        var steps = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3]).List[1, 30];
        await steps.SampleAsync(
            async script =>
            {
                var environment = $"env-{Interlocked.Increment(ref round)}";
                var heads = new JournalHead[] { JournalHead.Empty, JournalHead.Empty, JournalHead.Empty };
                var won = 0;
                foreach (var (writer, deed) in script)
                {
                    var entry = Entries.After(heads[writer], environment);
                    var result = await journals[writer].AppendAsync(entry, Ct);
                    if (result == AppendResult.Appended) won++;
                    if (deed == 0) Assert.Equal(result, await journals[writer].AppendAsync(entry, Ct));
                    if (deed != 1) heads[writer] = await journals[writer].HeadAsync(environment, Ct);
                }

                Assert.Equal(won, (await one.HeadAsync(environment, Ct)).Seq);
                await one.AssertWholeAsync(environment);
            },
            iter: 20, threads: 1);
    }

    [Fact]
    public async Task Reader_sees_a_whole_journal_while_others_write()
    {
        var writer = (await OpenAsync("one")).Journal;
        var reader = Shared ? (await OpenAsync("two")).Journal : writer;
        var writing = Task.Run(() => writer.AppendManyAsync(60), Ct);
        var last = 0;
        while (!writing.IsCompleted)
        {
            await reader.AssertWholeAsync();
            var seen = (await reader.AllAsync()).Count;
            Assert.True(seen >= last);
            last = seen;
        }

        await writing;
        Assert.Equal(60, (await reader.AllAsync()).Count);
    }

    [Fact]
    public async Task Writer_under_a_lost_epoch_is_fenced_and_others_are_not()
    {
        var store = await OpenAsync("one");
        var grant = await store.Lease.AcquireAsync("production", Ct);
        var head = await store.Journal.HeadAsync("production", Ct);
        Assert.Equal((0L, 1L, "one"), (head.Seq, head.Epoch, head.Owner));

        Assert.Equal(AppendResult.EpochLost, await store.Journal.AppendAsync(Entries.After(head, epoch: grant.Epoch + 1), Ct));
        var ours = Entries.After(head, epoch: grant.Epoch);
        Assert.Equal(AppendResult.Appended, await store.Journal.AppendAsync(ours, Ct));
        Assert.Equal(AppendResult.Appended, await store.Journal.AppendAsync(Entries.After(head.Then(ours)), Ct));
        Assert.Equal(AppendResult.SequenceMoved, await store.Journal.AppendAsync(Entries.After(head.Then(ours), epoch: 1), Ct));
        Assert.Equal((2L, 1L), ((await store.Journal.HeadAsync("production", Ct)).Seq, 1L));
    }

    [Fact]
    public async Task Environments_do_not_see_each_other()
    {
        var journal = (await OpenAsync()).Journal;
        await journal.AppendManyAsync(2, "staging");
        await journal.AppendManyAsync(3, "production");
        await journal.AppendManyAsync(1, "production-2");

        Assert.Equal(["production", "production-2", "staging"], await journal.EnvironmentsAsync(Ct));
        Assert.Equal(2, (await journal.AllAsync("staging")).Count);
        Assert.Equal(3, (await journal.AllAsync()).Count);
    }

    [Fact]
    public async Task Generation_of_a_megabyte_comes_back_and_can_be_replaced()
    {
        var journal = (await OpenAsync()).Journal;
        var large = Incompressible(1_000_000, seed: 1);
        await journal.SaveGenerationAsync("production", 7, large, Ct);
        await journal.SaveGenerationAsync("production", 7, large, Ct);
        Assert.Equal(large, await journal.LoadGenerationAsync("production", 7, Ct));
        Assert.Null(await journal.LoadGenerationAsync("production", 70, Ct));

        await journal.SaveGenerationAsync("production", 7, "short", Ct);
        Assert.Equal("short", await journal.LoadGenerationAsync("production", 7, Ct));
    }

    [Fact]
    public async Task Newest_snapshot_wins_whatever_its_length()
    {
        var journal = (await OpenAsync()).Journal;
        await journal.AppendManyAsync(3);
        var large = new JournalSnapshot(2, Incompressible(3_000_000, seed: 2));
        await journal.SaveSnapshotAsync("production", large, Ct);
        Assert.Equal(large, await journal.LoadSnapshotAsync("production", Ct));

        await journal.SaveSnapshotAsync("production", new(3, "three"), Ct);
        await journal.SaveSnapshotAsync("production", new(1, "one"), Ct);
        Assert.Equal(new(3, "three"), await journal.LoadSnapshotAsync("production", Ct));
    }

    [Fact]
    public async Task Entry_of_hundreds_of_kilobytes_is_kept()
    {
        var journal = (await OpenAsync()).Journal;
        var entry = Entries.After(JournalHead.Empty, reason: string.Join(' ', Enumerable.Range(0, 100_000)));
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(entry, Ct));
        await journal.AppendManyAsync(1);

        Assert.Equal(entry.ToText(), (await journal.AllAsync())[0].Text);
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Pruning_keeps_what_no_snapshot_covers()
    {
        var journal = (await OpenAsync()).Journal;
        await journal.AppendManyAsync(10);

        Assert.Equal(0, await journal.PruneAsync("production", DateTimeOffset.MaxValue, Ct));
        Assert.Equal(0, await journal.PruneAsync("nothing", DateTimeOffset.MaxValue, Ct));
        await journal.SaveSnapshotAsync("production", new(6, "six"), Ct);
        Assert.Equal(5, await journal.PruneAsync("production", DateTimeOffset.MaxValue, Ct));
        Assert.Equal(6, (await journal.AllAsync())[0].Entry.Seq);
        await journal.AssertWholeAsync();
    }

    [Fact]
    public async Task Pruning_stops_at_the_retention_and_leaves_a_chain_that_verifies()
    {
        var journal = (await OpenAsync()).Journal;
        await journal.AppendManyAsync(300, generation: seq => seq / 50 + 1);
        for (var number = 1; number <= 7; number++)
            await journal.SaveGenerationAsync("production", number, $"generation {number}", Ct);
        await journal.SaveSnapshotAsync("production", new(290, "late"), Ct);

        Assert.Equal(120, await journal.PruneAsync("production", Entries.Start.AddMinutes(120), Ct));
        Assert.Equal(0, await journal.PruneAsync("production", Entries.Start.AddMinutes(120), Ct));
        Assert.Equal(120, (await journal.AnchorAsync("production", Ct)).Seq);
        Assert.Equal(180, (await journal.AllAsync()).Count);
        Assert.Null(await journal.LoadGenerationAsync("production", 2, Ct));
        Assert.Equal("generation 3", await journal.LoadGenerationAsync("production", 3, Ct));
        await journal.AssertWholeAsync();
        await journal.AppendManyAsync(2);
        Assert.Equal(5, await journal.PruneAsync("production", Entries.Start.AddMinutes(125), Ct));
        await journal.AssertWholeAsync();
    }

    protected static string Incompressible(int length, int seed)
    {
        var random = new Random(seed);
        return string.Create(length, random, static (span, random) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = (char)random.Next(' ', '~');
        });
    }
}
