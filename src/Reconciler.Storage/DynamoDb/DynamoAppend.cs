using System.Collections.Concurrent;
using Amazon.DynamoDBv2.Model;
using Reconciler.Core.Recording;
using Reconciler.Storage.Packing;

namespace Reconciler.Storage.DynamoDb;

/// <summary>
/// Appending, in this order, so that a crash anywhere loses nothing and leaves no gap:
/// <list type="number">
/// <item>The entry that the head holds is copied to its event item. The same copy again does no harm.</item>
/// <item>One conditional update moves the head, with the next entry inline: that is the commit.</item>
/// <item>Where the answer was lost, the head is read back; the entry is known by its write id.</item>
/// </list>
/// </summary>
internal sealed class DynamoAppend(DynamoTable table)
{
    private const int Attempts = 3;

    // What the last commit of each environment was, as far as this process knows: saves reading the head.
    private readonly ConcurrentDictionary<string, (long Seq, string Hash, string Text)> _known = new(StringComparer.Ordinal);

    /// <summary>Appends one entry if the head is where the entry says.</summary>
    public async Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken ct)
    {
        if (!Continues(entry) && await JudgeAsync(entry, ct) is { } refused) return refused;

        if (entry.Seq == 1) await DynamoRegistry.AddAsync(table, DynamoRegistry.EnvironmentPrefix, entry.Environment, ct);
        else await FlushAsync(entry.Environment, ct);

        var text = entry.ToText();
        var commit = Commit(entry, text);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await table.UpdateAsync(commit, ct) == Ending.Done)
            {
                _known[entry.Environment] = (entry.Seq, JournalEntry.Hash(text), text);
                return AppendResult.Appended;
            }

            if (await JudgeAsync(entry, ct) is { } judged) return judged;
        }

        throw table.NoAnswer();
    }

    private bool Continues(JournalEntry entry) =>
        _known.TryGetValue(entry.Environment, out var known) && known.Seq == entry.Seq - 1 && known.Hash == entry.Previous;

    private async Task FlushAsync(string environment, CancellationToken ct)
    {
        var (seq, _, text) = _known[environment];
        var item = Attributes.Key(DynamoHead.Pk(environment), DynamoHead.EventSk(seq));
        item[DynamoHead.Entry] = DynamoHead.Pack(text);
        await table.PutAsync(item, ct);
    }

    // Null where the head is still where the entry needs it.
    private async Task<AppendResult?> JudgeAsync(JournalEntry entry, CancellationToken ct)
    {
        var (head, text, _, _, _) = await DynamoHead.ReadAsync(table, entry.Environment, ct);
        _known[entry.Environment] = (head.Seq, head.Hash, text);
        if (head.Seq >= entry.Seq && await IsOursAsync(entry, head.Seq, text, ct)) return AppendResult.Appended;
        if (entry.Epoch is { } epoch && epoch != head.Epoch) return AppendResult.EpochLost;
        return head.Seq == entry.Seq - 1 && head.Hash == entry.Previous ? null : AppendResult.SequenceMoved;
    }

    private async Task<bool> IsOursAsync(JournalEntry entry, long headSeq, string headText, CancellationToken ct)
    {
        var text = headText;
        if (headSeq > entry.Seq)
        {
            var item = await table.GetAsync(DynamoHead.Pk(entry.Environment), DynamoHead.EventSk(entry.Seq), ct);
            if (item is null) return false;
            text = DynamoHead.Unpack(item[DynamoHead.Entry]);
        }

        return StoredText.Read(table.Location, entry.Environment, entry.Seq, text).Entry.WriteId == entry.WriteId;
    }

    private static UpdateItemRequest Commit(JournalEntry entry, string text)
    {
        var first = entry.Seq == 1;
        var request = new UpdateItemRequest
        {
            Key = Attributes.Key(DynamoHead.Pk(entry.Environment), DynamoHead.Sk),
            UpdateExpression = "SET #seq = :seq, #hash = :hash, #entry = :entry",
            ConditionExpression = first ? "attribute_not_exists(#seq)" : "#seq = :before AND #hash = :previous",
            ExpressionAttributeNames = new()
            {
                ["#seq"] = DynamoHead.Seq,
                ["#hash"] = DynamoHead.Hash,
                ["#entry"] = DynamoHead.Entry,
            },
            ExpressionAttributeValues = new()
            {
                [":seq"] = Attributes.Number(entry.Seq),
                [":hash"] = Attributes.Text(JournalEntry.Hash(text)),
                [":entry"] = DynamoHead.Pack(text),
            },
        };
        if (!first)
        {
            request.ExpressionAttributeValues[":before"] = Attributes.Number(entry.Seq - 1);
            request.ExpressionAttributeValues[":previous"] = Attributes.Text(entry.Previous);
        }

        if (entry.Epoch is { } epoch)
        {
            request.ConditionExpression += " AND #epoch = :epoch";
            request.ExpressionAttributeNames["#epoch"] = DynamoHead.Epoch;
            request.ExpressionAttributeValues[":epoch"] = Attributes.Number(epoch);
        }

        return request;
    }
}
