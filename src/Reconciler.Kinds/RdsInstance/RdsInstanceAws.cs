using Amazon.RDS;
using Amazon.RDS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>DB instances of one account and region: 100 are looked at in a call, one is written to.</summary>
/// <param name="aws">The way there.</param>
public sealed class RdsInstanceAws(IAwsAccess aws) : IKindConnection
{
    /// <summary>What DescribeDBInstances gives at most on a page.</summary>
    internal const int PageSize = 100;

    /// <inheritdoc/>
    public IKind Kind => RdsInstanceKind.Instance;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var looks = await Task.WhenAll(requests.Chunk(PageSize).Select(chunk => LookAsync(chunk, ct)));
        return looks.SelectMany(look => look).ToDictionary();
    }

    /// <inheritdoc/>
    public Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct) =>
        new DatabaseWhyAws(aws, SourceType.DbInstance).WhyAsync(declaration, since, ct);

    /// <inheritdoc/>
    public async Task<ActionOutcome> ExecuteAsync(ProposedAction action, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(action);
        var outcome = await Outcomes.SendAsync(() => action.Write switch
        {
            StartRdsInstance start => StartAsync(start.Identifier, ct),
            StopRdsInstance stop => StopAsync(stop.Identifier, ct),
            _ => throw new ArgumentException($"{action.Write} is no write to a DB instance.", nameof(action)),
        });
        // AWS answers at once and takes minutes: accepted is not arrived.
        return outcome is ActionOutcome.Done done ? new ActionOutcome.InProgress(done.RequestId) : outcome;
    }

    private async Task<string?> StartAsync(string identifier, CancellationToken ct)
    {
        var request = new StartDBInstanceRequest { DBInstanceIdentifier = identifier };
        var response = await aws.Rds.WriteAsync("StartDBInstance", (rds, c) => rds.StartDBInstanceAsync(request, c), ct);
        return response.ResponseMetadata?.RequestId;
    }

    private async Task<string?> StopAsync(string identifier, CancellationToken ct)
    {
        var request = new StopDBInstanceRequest { DBInstanceIdentifier = identifier };
        var response = await aws.Rds.WriteAsync("StopDBInstance", (rds, c) => rds.StopDBInstanceAsync(request, c), ct);
        return response.ResponseMetadata?.RequestId;
    }

    private async Task<IEnumerable<KeyValuePair<ResourceAddress, Observation>>> LookAsync(
        LookRequest[] requests, CancellationToken ct)
    {
        var lookedAt = aws.Time.GetUtcNow();
        Func<string, Observation> seen;
        try
        {
            var found = await FindAsync([.. requests.Select(Identifier).Distinct()], ct);
            seen = identifier => found.TryGetValue(identifier, out var instance)
                ? Seen(instance, lookedAt)
                : Observation.Absent(lookedAt);
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound && requests.Length == 1)
        {
            seen = _ => Observation.Absent(lookedAt);
        }
        catch (AwsCallException e)
        {
            seen = _ => Outcomes.Unknown(e, lookedAt);
        }

        return requests.Select(r => KeyValuePair.Create(r.Address, seen(Identifier(r))));
    }

    /// <summary>By filter, since naming an instance that is not there would fail the whole call.</summary>
    private async Task<Dictionary<string, DBInstance>> FindAsync(List<string> identifiers, CancellationToken ct)
    {
        var found = new Dictionary<string, DBInstance>(StringComparer.OrdinalIgnoreCase);
        string? marker = null;
        do
        {
            var request = new DescribeDBInstancesRequest
            {
                Filters = [new Filter { Name = "db-instance-id", Values = identifiers }],
                MaxRecords = PageSize,
                Marker = marker,
            };
            var page = await aws.Rds.ReadAsync("DescribeDBInstances", (rds, c) => rds.DescribeDBInstancesAsync(request, c), ct);
            foreach (var instance in page.DBInstances ?? [])
                if (instance.DBInstanceIdentifier is { } identifier)
                    found[identifier] = instance;
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return found;
    }

    private static string Identifier(LookRequest request) =>
        ((RdsInstanceSpec)request.Declaration.Spec).Identifier.ToLowerInvariant();

    private static Observation Seen(DBInstance instance, DateTimeOffset lookedAt) =>
        instance.DBInstanceStatus is { Length: > 0 } status
            ? Observation.Present(Live(instance, status), lookedAt)
            : Observation.Unknown("DescribeDBInstances did not say the status", lookedAt);

    private static RdsInstanceLive Live(DBInstance instance, string status) => new()
    {
        Identifier = instance.DBInstanceIdentifier!.ToLowerInvariant(),
        Status = status,
        InstanceClass = instance.DBInstanceClass ?? "",
        Engine = instance.Engine ?? "",
        MultiAz = instance.MultiAZ == true || !string.IsNullOrEmpty(instance.SecondaryAvailabilityZone),
        Cluster = Name(instance.DBClusterIdentifier),
        ReplicaOf = Name(instance.ReadReplicaSourceDBInstanceIdentifier)
            ?? Name(instance.ReadReplicaSourceDBClusterIdentifier),
        Replicas =
        [
            .. (instance.ReadReplicaDBInstanceIdentifiers ?? [])
                .Concat(instance.ReadReplicaDBClusterIdentifiers ?? [])
                .Order(StringComparer.Ordinal),
        ],
        AutomaticRestartTime = instance.AutomaticRestartTime is { } at ? new DateTimeOffset(at.ToUniversalTime()) : null,
    };

    private static string? Name(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
