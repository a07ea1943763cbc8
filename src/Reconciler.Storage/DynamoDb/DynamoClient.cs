using System.Security.Cryptography;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Recording;

namespace Reconciler.Storage.DynamoDb;

/// <summary>Makes the client of the journal's table, in the SDK's own ways, with Polly deciding on repeats alone.</summary>
internal static class DynamoClient
{
    // A heartbeat that is not through after a few seconds is worth more as a failure than as a wait.
    private static readonly CallOptions Patience = new()
    {
        AttemptTimeout = TimeSpan.FromSeconds(2),
        TotalTimeout = TimeSpan.FromSeconds(8),
        FirstDelay = TimeSpan.FromMilliseconds(100),
        LongestDelay = TimeSpan.FromSeconds(2),
    };

    /// <summary>Makes the client.</summary>
    /// <exception cref="JournalUnavailableException">There is no region.</exception>
    public static GuardedClient<IAmazonDynamoDB> Make(JournalLocation location, JournalStoreOptions options)
    {
        try
        {
            // MaxErrorRetry alone leaves ten repeats of requests on stale connections.
            var client = new AmazonDynamoDBClient(new AmazonDynamoDBConfig { MaxErrorRetry = 0, MaxStaleConnectionRetries = 0 });
            return Guard(client, client.Config.RegionEndpoint?.SystemName ?? "", options.Time);
        }
        catch (AmazonClientException failure)
        {
            throw new JournalUnavailableException(
                $"The journal {location}: no client for DynamoDB ({failure.Message}). Set AWS_REGION or a profile with a region.",
                failure);
        }
    }

    /// <summary>Puts a client behind its pipeline.</summary>
    public static GuardedClient<IAmazonDynamoDB> Guard(IAmazonDynamoDB client, string region, TimeProvider time) =>
        new(client, new CallPipeline(new("DynamoDB", "", region), Patience, time, Sample));

    private static double Sample() => RandomNumberGenerator.GetInt32(1 << 24) / (double)(1 << 24);
}
