using Reconciler.Core.Recording;

namespace Reconciler.Storage.Tests.Contract;

/// <summary>Entries that continue a journal, as a writer would make them.</summary>
internal static class Entries
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static long _writes;

    public static string NextWriteId() => $"write-{Interlocked.Increment(ref _writes)}";

    public static JournalEntry After(
        JournalHead head, string environment = "production", long? epoch = null, string reason = "because",
        long? generation = null, DateTimeOffset? time = null) =>
        new(
            head.Seq + 1, time ?? Start.AddMinutes(head.Seq), environment, epoch, NextWriteId(), head.Hash, null, "test",
            generation, null, new ReconcilingPaused(null, reason));

    public static JournalHead Then(this JournalHead head, JournalEntry entry) =>
        head with { Seq = entry.Seq, Hash = JournalEntry.Hash(entry.ToText()) };

    public static async Task<List<StoredEntry>> AllAsync(
        this IJournal journal, string environment = "production", long after = 0)
    {
        var entries = new List<StoredEntry>();
        await foreach (var entry in journal.ReadAsync(environment, after, TestContext.Current.CancellationToken))
            entries.Add(entry);
        return entries;
    }

    public static async Task<JournalHead> AppendManyAsync(
        this IJournal journal, int count, string environment = "production", Func<long, long?>? generation = null)
    {
        var head = await journal.HeadAsync(environment, TestContext.Current.CancellationToken);
        for (var i = 0; i < count; i++)
        {
            var entry = After(head, environment, generation: generation?.Invoke(head.Seq + 1));
            Assert.Equal(AppendResult.Appended, await journal.AppendAsync(entry, TestContext.Current.CancellationToken));
            head = head.Then(entry);
        }

        return head;
    }

    /// <summary>Gapless, chained, and as long as its head says.</summary>
    public static async Task AssertWholeAsync(this IJournal journal, string environment = "production")
    {
        var ct = TestContext.Current.CancellationToken;
        var chain = ChainVerification.From(
            await journal.AnchorAsync(environment, ct), await journal.HeadAsync(environment, ct));
        await foreach (var entry in journal.ReadAsync(environment, 0, ct)) chain = chain.Next(entry);
        Assert.Null(chain.End().Broken);
    }
}
