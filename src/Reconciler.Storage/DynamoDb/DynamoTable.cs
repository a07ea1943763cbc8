using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.DynamoDb;

/// <summary>
/// The journal's table, behind the pipeline of its service. Reads are consistent. What fails becomes
/// <see cref="JournalUnavailableException"/>, except what a conditional write has to be told.
/// </summary>
internal sealed class DynamoTable(GuardedClient<IAmazonDynamoDB> client, string name)
{
    private const int Repeats = 3;

    /// <summary>The table's name.</summary>
    public string Name => name;

    /// <summary>Where it is, as <c>--state</c> has it.</summary>
    public JournalLocation Location { get; } = new(JournalStoreKind.DynamoDb, name);

    /// <summary>One item, read consistently, or null.</summary>
    public async Task<Dictionary<string, AttributeValue>?> GetAsync(string pk, string sk, CancellationToken ct)
    {
        var request = new GetItemRequest { TableName = name, Key = Attributes.Key(pk, sk), ConsistentRead = true };
        var answer = await ReadAsync("GetItem", (dynamo, token) => dynamo.GetItemAsync(request, token), ct);
        return answer.Item is { Count: > 0 } item ? item : null;
    }

    /// <summary>The items of one partition between two sort keys, both included, page by page, in order.</summary>
    public async IAsyncEnumerable<List<Dictionary<string, AttributeValue>>> PagesAsync(
        string pk, string from, string to, bool keysOnly,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var request = new QueryRequest
        {
            TableName = name,
            ConsistentRead = true,
            KeyConditionExpression = "#pk = :pk AND #sk BETWEEN :from AND :to",
            ExpressionAttributeNames = new() { ["#pk"] = Attributes.Pk, ["#sk"] = Attributes.Sk },
            ExpressionAttributeValues = new()
            {
                [":pk"] = Attributes.Text(pk),
                [":from"] = Attributes.Text(from),
                [":to"] = Attributes.Text(to),
            },
        };
        if (keysOnly) request.ProjectionExpression = "#pk, #sk";
        do
        {
            var page = await ReadAsync("Query", (dynamo, token) => dynamo.QueryAsync(request, token), ct);
            yield return page.Items ?? [];
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    /// <summary>Writes an item whole. The same again does no harm, so an ambiguous end is repeated.</summary>
    public Task PutAsync(Dictionary<string, AttributeValue> item, CancellationToken ct) =>
        RepeatAsync(
            "PutItem",
            (dynamo, token) => dynamo.PutItemAsync(new() { TableName = name, Item = item }, token),
            ct);

    /// <summary>Removes an item, where it is there.</summary>
    public Task DeleteAsync(string pk, string sk, CancellationToken ct) =>
        RepeatAsync(
            "DeleteItem",
            (dynamo, token) => dynamo.DeleteItemAsync(new() { TableName = name, Key = Attributes.Key(pk, sk) }, token),
            ct);

    /// <summary>Removes an item, if a text of it is still what it was.</summary>
    public async Task DeleteIfAsync(string pk, string sk, string attribute, string value, CancellationToken ct)
    {
        var request = new DeleteItemRequest
        {
            TableName = name,
            Key = Attributes.Key(pk, sk),
            ConditionExpression = "#a = :a",
            ExpressionAttributeNames = new() { ["#a"] = attribute },
            ExpressionAttributeValues = new() { [":a"] = Attributes.Text(value) },
        };
        await TryAsync("DeleteItem", (dynamo, token) => dynamo.DeleteItemAsync(request, token), ct);
    }

    /// <summary>Changes an item conditionally, once.</summary>
    public Task<Ending> UpdateAsync(UpdateItemRequest request, CancellationToken ct)
    {
        request.TableName = name;
        return TryAsync("UpdateItem", (dynamo, token) => dynamo.UpdateItemAsync(request, token), ct);
    }

    /// <summary>Asks the service something about the table.</summary>
    public async Task<T> ReadAsync<T>(
        string operation, Func<IAmazonDynamoDB, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        try
        {
            return await client.ReadAsync(operation, call, ct);
        }
        catch (AwsCallException failure) when (failure.Failure.Kind != FailureKind.NotFound || operation != "DescribeTable")
        {
            throw DynamoWords.Explain(Location, failure);
        }
    }

    /// <summary>Has the service change something once.</summary>
    public async Task<Ending> TryAsync<T>(
        string operation, Func<IAmazonDynamoDB, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        try
        {
            await client.WriteAsync(operation, call, WritePermit.Until(ct));
            return Ending.Done;
        }
        catch (AwsCallException failure) when (failure.Failure.Kind == FailureKind.ConditionFailed)
        {
            return Ending.ConditionFailed;
        }
        catch (AwsCallException failure) when (failure.Failure.MayHaveApplied)
        {
            return Ending.Unknown;
        }
        catch (AwsCallException failure)
        {
            throw DynamoWords.Explain(Location, failure);
        }
    }

    /// <summary>What is thrown where a write was sent several times and never answered.</summary>
    public JournalUnavailableException NoAnswer() => new(
        $"The journal {Location}: writes are not answered. Nothing is written to AWS until it answers again.");

    private async Task RepeatAsync<T>(
        string operation, Func<IAmazonDynamoDB, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        for (var i = 0; i < Repeats; i++)
        {
            if (await TryAsync(operation, call, ct) == Ending.Done) return;
        }

        throw NoAnswer();
    }
}

/// <summary>How a conditional write ended.</summary>
internal enum Ending
{
    /// <summary>It took effect.</summary>
    Done,

    /// <summary>Its condition was false, which a repeat of it that took effect makes so, too: look.</summary>
    ConditionFailed,

    /// <summary>Its answer was lost: look.</summary>
    Unknown,
}
