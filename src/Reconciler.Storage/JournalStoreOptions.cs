using Amazon.DynamoDBv2;
using Reconciler.Amazon.Calling;

namespace Reconciler.Storage;

/// <summary>How a process uses its journal.</summary>
public sealed record JournalStoreOptions
{
    /// <summary>The clock that leases are measured on.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>
    /// This process's name among the replicas. A process that starts under the name of an owner takes its environments
    /// over at once, under a higher epoch: the name says that the former process is gone. So a name that outlives
    /// processes must belong to one place only, as with a pod of a StatefulSet.
    /// </summary>
    public required string Replica { get; init; }

    /// <summary>Gives a name that no other write in the world has; asked once for each heartbeat and takeover.</summary>
    public required Func<string> NextWriteId { get; init; }

    /// <summary>
    /// How long a heartbeat keeps a replica's environments; ten seconds by default. With
    /// <see cref="HeartbeatInterval"/>, another replica takes over within fifteen seconds of a death.
    /// </summary>
    public TimeSpan LeaseTerm { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often to renew: three times a term and a little, so that two heartbeats may be lost.</summary>
    public TimeSpan HeartbeatInterval => LeaseTerm * 0.3;

    /// <summary>
    /// Whether another replica, by its name, is known to have ended, so that its term need not be waited out: a process of
    /// this host that is not there any more. By default nothing is known of any.
    /// </summary>
    public Func<string, bool> IsGone { get; init; } = _ => false;

    /// <summary>Whether nothing may be written: nothing is created, and what would write throws <see cref="InvalidOperationException"/>.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// The client for <c>dynamodb:</c>, which stays its maker's to dispose of; null to have one made in the SDK's own ways
    /// (<c>AWS_REGION</c>, <c>AWS_ENDPOINT_URL_DYNAMODB</c>, profiles, roles).
    /// </summary>
    public GuardedClient<IAmazonDynamoDB>? DynamoDb { get; init; }
}
