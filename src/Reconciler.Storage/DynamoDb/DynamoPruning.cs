using Amazon.DynamoDBv2.Model;
using Reconciler.Core.Recording;
using Reconciler.Storage.Packing;

namespace Reconciler.Storage.DynamoDb;

/// <summary>
/// Removes what is older than the retention and lies below the newest snapshot. The anchor moves first: what lies below
/// it is not part of the chain any more, so that an interruption leaves leftovers, which the next call takes, and no gap.
/// </summary>
internal static class DynamoPruning
{
    /// <summary>Removes entries, and generations that no remaining entry was written under.</summary>
    /// <returns>How many entries.</returns>
    public static async Task<int> PruneAsync(
        DynamoTable table, string environment, DateTimeOffset olderThan, CancellationToken ct)
    {
        var pk = DynamoHead.Pk(environment);
        var head = await DynamoHead.ReadAsync(table, environment, ct);
        var last = await LastOldAsync(table, environment, head, olderThan, ct);
        var anchor = head.Anchor;
        if (last is not null)
        {
            anchor = new(last.Entry.Seq, JournalEntry.Hash(last.Text));
            if (!await MoveAnchorAsync(table, pk, head.Anchor, anchor, ct)) return 0;
            if (last.Entry.Generation is { } generation and > 0)
                await RemoveAsync(table, pk, "generation#", DynamoDbJournal.Generation(generation - 1) + "#~", ct);
        }

        return anchor.Seq == 0
            ? 0
            : await RemoveAsync(table, pk, DynamoHead.EventSk(0), DynamoHead.EventSk(anchor.Seq), ct);
    }

    private static async Task<StoredEntry?> LastOldAsync(
        DynamoTable table, string environment, DynamoHead head, DateTimeOffset olderThan, CancellationToken ct)
    {
        var to = Math.Min(head.FoldSeq, head.Head.Seq) - 1;
        if (to <= head.Anchor.Seq) return null;
        StoredEntry? last = null;
        await foreach (var page in table.PagesAsync(
            DynamoHead.Pk(environment), DynamoHead.EventSk(head.Anchor.Seq + 1), DynamoHead.EventSk(to), keysOnly: false, ct))
        {
            foreach (var item in page)
            {
                var entry = StoredText.Read(
                    table.Location, environment, (last?.Entry.Seq ?? head.Anchor.Seq) + 1,
                    DynamoHead.Unpack(item[DynamoHead.Entry]));
                if (entry.Entry.Time >= olderThan) return last;
                last = entry;
            }
        }

        return last;
    }

    private static async Task<bool> MoveAnchorAsync(
        DynamoTable table, string pk, ChainAnchor before, ChainAnchor after, CancellationToken ct)
    {
        var first = before.Seq == 0;
        var request = new UpdateItemRequest
        {
            Key = Attributes.Key(pk, DynamoHead.Sk),
            UpdateExpression = "SET #seq = :seq, #hash = :hash",
            ConditionExpression = first ? "attribute_not_exists(#seq)" : "#seq = :before",
            ExpressionAttributeNames = new() { ["#seq"] = DynamoHead.AnchorSeq, ["#hash"] = DynamoHead.AnchorHash },
            ExpressionAttributeValues = new()
            {
                [":seq"] = Attributes.Number(after.Seq),
                [":hash"] = Attributes.Text(after.Hash),
            },
        };
        if (!first) request.ExpressionAttributeValues[":before"] = Attributes.Number(before.Seq);

        // Somebody else prunes, or the answer was lost: what is left is removed at the next call.
        return await table.UpdateAsync(request, ct) == Ending.Done;
    }

    private static async Task<int> RemoveAsync(
        DynamoTable table, string pk, string from, string to, CancellationToken ct)
    {
        var removed = 0;
        await foreach (var page in table.PagesAsync(pk, from, to, keysOnly: true, ct))
        {
            foreach (var item in page)
            {
                await table.DeleteAsync(pk, item[Attributes.Sk].S, ct);
                removed++;
            }
        }

        return removed;
    }
}
