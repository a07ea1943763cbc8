using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Reconciler.Core.Recording;
using Reconciler.Storage.Leasing;

namespace Reconciler.Storage.DynamoDb;

/// <summary>What a lease is made of, in the journal's table: owner and epoch on the head, one heartbeat item a replica.</summary>
internal sealed class DynamoDbLeaseRecords(DynamoTable table) : ILeaseRecords
{
    // A replica that was frozen for hours may have been struck out meanwhile, so it enters itself again now and then.
    private const int BeatsBetweenEntries = 100;
    private const string Sk = "heartbeat";
    private const string Beat = "beat";
    private const string Time = "time";
    private const string Expires = "expires";
    private const string LookedAt = "lookedAt";

    private int _beats;

    /// <summary>Ten minutes: a clock that is off by more is refused by SigV4 before long.</summary>
    public TimeSpan ClockTolerance => TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        (await DynamoHead.ReadAsync(table, environment, cancellationToken)).Head;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(
        string environment, JournalHead seen, string replica, CancellationToken cancellationToken)
    {
        var request = new UpdateItemRequest
        {
            Key = Attributes.Key(DynamoHead.Pk(environment), DynamoHead.Sk),
            UpdateExpression = "SET #epoch = :next, #owner = :us",
            ConditionExpression = (seen.Epoch == 0 ? "attribute_not_exists(#epoch)" : "#epoch = :epoch")
                + (seen.Owner is null ? " AND attribute_not_exists(#owner)" : " AND #owner = :owner"),
            ExpressionAttributeNames = new() { ["#epoch"] = DynamoHead.Epoch, ["#owner"] = DynamoHead.Owner },
            ExpressionAttributeValues = new()
            {
                [":next"] = Attributes.Number(seen.Epoch + 1),
                [":us"] = Attributes.Text(replica),
            },
        };
        if (seen.Epoch != 0) request.ExpressionAttributeValues[":epoch"] = Attributes.Number(seen.Epoch);
        if (seen.Owner is not null) request.ExpressionAttributeValues[":owner"] = Attributes.Text(seen.Owner);

        // A lost answer, or a repeat of a write that took effect, shows us as the owner on a head that we have no epoch
        // for: the next look takes the environment under a still higher one. So "no" is the safe reading of both.
        return await table.UpdateAsync(request, cancellationToken) == Ending.Done;
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(string environment, long epoch, CancellationToken cancellationToken) =>
        await table.UpdateAsync(
            new()
            {
                Key = Attributes.Key(DynamoHead.Pk(environment), DynamoHead.Sk),
                UpdateExpression = "REMOVE #owner",
                ConditionExpression = "#epoch = :epoch",
                ExpressionAttributeNames = new() { ["#epoch"] = DynamoHead.Epoch, ["#owner"] = DynamoHead.Owner },
                ExpressionAttributeValues = new() { [":epoch"] = Attributes.Number(epoch) },
            },
            cancellationToken);

    /// <inheritdoc/>
    public async Task BeatAsync(StoredHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var (replica, time, expires, lookedAt) = heartbeat.Heartbeat;
        if (_beats++ % BeatsBetweenEntries == 0)
            await DynamoRegistry.AddAsync(table, DynamoRegistry.ReplicaPrefix, replica, cancellationToken);

        var item = Attributes.Key(Pk(replica), Sk);
        item[Beat] = Attributes.Text(heartbeat.Beat);
        item[Time] = Attributes.Number(time.ToUnixTimeMilliseconds());
        item[Expires] = Attributes.Number(expires.ToUnixTimeMilliseconds());
        item[LookedAt] = Attributes.Text(
            JsonSerializer.Serialize(lookedAt, LeaseJson.Default.IReadOnlyDictionaryStringDateTimeOffset));
        await table.PutAsync(item, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StoredHeartbeat?> HeartbeatAsync(string replica, CancellationToken cancellationToken)
    {
        if (await table.GetAsync(Pk(replica), Sk, cancellationToken) is not { } item) return null;
        return new(
            item.Text(Beat)!,
            new(
                replica,
                DateTimeOffset.FromUnixTimeMilliseconds(item.Number(Time)),
                DateTimeOffset.FromUnixTimeMilliseconds(item.Number(Expires)),
                JsonSerializer.Deserialize(
                    item.Text(LookedAt)!, LeaseJson.Default.IReadOnlyDictionaryStringDateTimeOffset)!));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredHeartbeat>> HeartbeatsAsync(CancellationToken cancellationToken)
    {
        var all = new List<StoredHeartbeat>();
        foreach (var replica in await DynamoRegistry.NamesAsync(table, DynamoRegistry.ReplicaPrefix, cancellationToken))
        {
            if (await HeartbeatAsync(replica, cancellationToken) is { } heartbeat) all.Add(heartbeat);
        }

        return all;
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(StoredHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var replica = heartbeat.Heartbeat.Replica;
        await table.DeleteIfAsync(Pk(replica), Sk, Beat, heartbeat.Beat, cancellationToken);
        if (await table.GetAsync(Pk(replica), Sk, cancellationToken) is null)
            await DynamoRegistry.RemoveAsync(table, DynamoRegistry.ReplicaPrefix, replica, cancellationToken);
    }

    private static string Pk(string replica) => $"replica#{replica}";
}
