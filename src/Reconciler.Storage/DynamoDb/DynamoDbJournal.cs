using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using Reconciler.Core.Recording;
using Reconciler.Storage.Packing;

namespace Reconciler.Storage.DynamoDb;

/// <summary>A journal in one DynamoDB table, for replicas on several hosts.</summary>
internal sealed class DynamoDbJournal(DynamoTable table, JournalStoreOptions options) : IJournal
{
    private readonly DynamoAppend _append = new(table);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> EnvironmentsAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var name in await DynamoRegistry.NamesAsync(table, DynamoRegistry.EnvironmentPrefix, cancellationToken))
        {
            if ((await HeadAsync(name, cancellationToken)).Seq > 0) names.Add(name);
        }

        return names;
    }

    /// <inheritdoc/>
    public async Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        (await DynamoHead.ReadAsync(table, environment, cancellationToken)).Head;

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        string environment, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // 1. The head says how far there are event items: all before its own entry were copied before it moved there.
        var head = await DynamoHead.ReadAsync(table, environment, cancellationToken);
        var first = Math.Max(after, head.Anchor.Seq) + 1;
        if (first > head.Head.Seq) yield break;

        // 2. Those, in order.
        var (from, to) = (DynamoHead.EventSk(first), DynamoHead.EventSk(head.Head.Seq - 1));
        if (first < head.Head.Seq)
        {
            await foreach (var page in table.PagesAsync(
                DynamoHead.Pk(environment), from, to, keysOnly: false, cancellationToken))
            {
                foreach (var item in page) yield return Read(environment, item);
            }
        }

        // 3. The last one is on the head.
        yield return StoredText.Read(table.Location, environment, head.Head.Seq, head.Text);
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return options.ReadOnly ? throw ReadOnly.Refusal() : _append.AppendAsync(entry, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveGenerationAsync(
        string environment, long number, string document, CancellationToken cancellationToken) =>
        DynamoChunks.SaveAsync(table, DynamoHead.Pk(environment), Generation(number), document, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> LoadGenerationAsync(string environment, long number, CancellationToken cancellationToken) =>
        DynamoChunks.LoadAsync(table, DynamoHead.Pk(environment), Generation(number), cancellationToken);

    /// <inheritdoc/>
    public async Task SaveSnapshotAsync(
        string environment, JournalSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var pk = DynamoHead.Pk(environment);
        var before = await DynamoHead.ReadAsync(table, environment, cancellationToken);
        if (before.FoldSeq > snapshot.Seq) return;

        // Under a key of its own, so that a reader of the former one never meets a piece of this one.
        var key = $"fold#{snapshot.Seq:D12}#{options.NextWriteId()}";
        await DynamoChunks.SaveAsync(table, pk, key, snapshot.Text, cancellationToken);
        var obsolete = await PointAsync(pk, snapshot.Seq, key, cancellationToken) ? before.FoldKey : key;
        if (obsolete is not null) await DynamoChunks.DeleteAsync(table, pk, obsolete, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<JournalSnapshot?> LoadSnapshotAsync(string environment, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var head = await DynamoHead.ReadAsync(table, environment, cancellationToken);
            if (head.FoldKey is null) return null;
            var text = await DynamoChunks.LoadAsync(table, DynamoHead.Pk(environment), head.FoldKey, cancellationToken);
            if (text is not null) return new(head.FoldSeq, text);
        }

        return null;
    }

    /// <inheritdoc/>
    public Task<int> PruneAsync(string environment, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        DynamoPruning.PruneAsync(table, environment, olderThan, cancellationToken);

    /// <inheritdoc/>
    public async Task<ChainAnchor> AnchorAsync(string environment, CancellationToken cancellationToken) =>
        (await DynamoHead.ReadAsync(table, environment, cancellationToken)).Anchor;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Where a generation's pieces are.</summary>
    internal static string Generation(long number) => $"generation#{number:D12}";

    private StoredEntry Read(string environment, Dictionary<string, AttributeValue> item) =>
        StoredText.Read(
            table.Location, environment, long.Parse(item[Attributes.Sk].S["event#".Length..]),
            DynamoHead.Unpack(item[DynamoHead.Entry]));

    private async Task<bool> PointAsync(string pk, long seq, string key, CancellationToken ct)
    {
        var request = new UpdateItemRequest
        {
            Key = Attributes.Key(pk, DynamoHead.Sk),
            UpdateExpression = "SET #foldSeq = :seq, #foldKey = :key",
            ConditionExpression = "attribute_not_exists(#foldSeq) OR #foldSeq <= :seq",
            ExpressionAttributeNames = new()
            {
                ["#foldSeq"] = DynamoHead.FoldSeqName,
                ["#foldKey"] = DynamoHead.FoldKeyName,
            },
            ExpressionAttributeValues = new() { [":seq"] = Attributes.Number(seq), [":key"] = Attributes.Text(key) },
        };
        for (var attempt = 0; attempt < 3; attempt++)
        {
            // The same again does no harm.
            switch (await table.UpdateAsync(request, ct))
            {
                case Ending.Done: return true;
                case Ending.ConditionFailed: return false;
            }
        }

        throw table.NoAnswer();
    }
}
