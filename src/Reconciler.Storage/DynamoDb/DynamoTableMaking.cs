using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.DynamoDb;

/// <summary>Makes the journal's table where it is missing, and makes sure that an existing one is a journal's.</summary>
internal static class DynamoTableMaking
{
    private const int LooksUntilActive = 150;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether the table is there and usable.</summary>
    public static async Task<bool> ExistsAsync(DynamoTable table, CancellationToken ct) =>
        await DescribeAsync(table, ct) is not null;

    /// <summary>Makes the table, unless it is there, and waits until it can be used.</summary>
    public static async Task MakeAsync(DynamoTable table, CancellationToken ct)
    {
        var made = false;
        for (var look = 0; look < LooksUntilActive; look++)
        {
            var description = await DescribeAsync(table, ct);
            if (description is null && !made)
            {
                await CreateAsync(table, ct);
                made = true;
            }
            else if (description?.TableStatus == TableStatus.ACTIVE || description?.TableStatus == TableStatus.UPDATING)
            {
                if (made) await ProtectAsync(table, ct);
                return;
            }

            // Not on the lease's clock: this waits for AWS.
            await Task.Delay(BetweenLooks, TimeProvider.System, ct);
        }

        throw new JournalUnavailableException($"The journal {table.Location}: the table did not become active in 30 s. Try again.");
    }

    private static async Task<TableDescription?> DescribeAsync(DynamoTable table, CancellationToken ct)
    {
        try
        {
            var answer = await table.ReadAsync(
                "DescribeTable", (dynamo, token) => dynamo.DescribeTableAsync(new DescribeTableRequest(table.Name), token), ct);
            var keys = answer.Table.KeySchema.Select(key => key.AttributeName);
            return keys.SequenceEqual([Attributes.Pk, Attributes.Sk])
                ? answer.Table
                : throw new JournalUnavailableException(
                    $"The table {table.Name} has the key ({string.Join(", ", keys)}); a journal has (pk, sk). "
                    + "Name another table with --state: it is made if it is missing.");
        }
        catch (AwsCallException failure) when (failure.Failure.Kind == FailureKind.NotFound)
        {
            return null;
        }
    }

    private static async Task CreateAsync(DynamoTable table, CancellationToken ct)
    {
        var request = new CreateTableRequest
        {
            TableName = table.Name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = [new(Attributes.Pk, KeyType.HASH), new(Attributes.Sk, KeyType.RANGE)],
            AttributeDefinitions =
                [new(Attributes.Pk, ScalarAttributeType.S), new(Attributes.Sk, ScalarAttributeType.S)],
        };
        try
        {
            await table.TryAsync("CreateTable", (dynamo, token) => dynamo.CreateTableAsync(request, token), ct);
        }
        catch (JournalUnavailableException refused)
            when (refused.InnerException is AwsCallException { Failure.Kind: FailureKind.Conflict })
        {
            // Another replica was first.
        }
    }

    // Asked for one by one, after the making: a service that does not know the one may know the other.
    private static async Task ProtectAsync(DynamoTable table, CancellationToken ct)
    {
        await AskAsync(
            "UpdateContinuousBackups",
            (dynamo, token) => dynamo.UpdateContinuousBackupsAsync(
                new()
                {
                    TableName = table.Name,
                    PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
                },
                token));
        await AskAsync(
            "UpdateTable",
            (dynamo, token) => dynamo.UpdateTableAsync(
                new UpdateTableRequest { TableName = table.Name, DeletionProtectionEnabled = true }, token));

        async Task AskAsync<T>(string operation, Func<IAmazonDynamoDB, CancellationToken, Task<T>> call)
        {
            try
            {
                await table.TryAsync(operation, call, ct);
            }
            catch (JournalUnavailableException refused) when (refused.InnerException is AwsCallException)
            {
                // Protection is a wish: the table serves without it where the service or the policy does not grant it.
            }
        }
    }
}
