using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>DB instances of one account and region.</summary>
/// <param name="aws">The way there.</param>
public sealed class RdsInstanceAws(IAwsAccess aws) : DatabaseAws<DBInstance>(aws, SourceType.DbInstance)
{
    /// <inheritdoc/>
    public override IKind Kind => RdsInstanceKind.Instance;

    private protected override async Task<AmazonWebServiceResponse> WriteAsync(ProposedAction action, WritePermit permit)
    {
        switch (action.Write)
        {
            case StartRdsInstance { Identifier: var identifier }:
                var start = new StartDBInstanceRequest { DBInstanceIdentifier = identifier };
                return await Aws.Rds.WriteAsync("StartDBInstance", (rds, c) => rds.StartDBInstanceAsync(start, c), permit);
            case StopRdsInstance { Identifier: var identifier }:
                var stop = new StopDBInstanceRequest { DBInstanceIdentifier = identifier };
                return await Aws.Rds.WriteAsync("StopDBInstance", (rds, c) => rds.StopDBInstanceAsync(stop, c), permit);
            default:
                throw new ArgumentException($"{action.Write} is no write to a DB instance.", nameof(action));
        }
    }

    private protected override async Task<(IEnumerable<DBInstance> Found, string? Marker)> PageAsync(
        List<string> identifiers, string? marker, CancellationToken ct)
    {
        var request = new DescribeDBInstancesRequest
        {
            Filters = [new Filter { Name = "db-instance-id", Values = identifiers }],
            MaxRecords = PageSize,
            Marker = marker,
        };
        var page = await Aws.Rds.ReadAsync("DescribeDBInstances", (rds, c) => rds.DescribeDBInstancesAsync(request, c), ct);
        return (page.DBInstances ?? [], page.Marker);
    }

    private protected override string? IdentifierOf(DBInstance found) => found.DBInstanceIdentifier;

    private protected override Task<Func<DBInstance, Observation>> SeeAsync(
        IReadOnlyCollection<DBInstance> found, DateTimeOffset lookedAt, CancellationToken ct) =>
        Task.FromResult<Func<DBInstance, Observation>>(instance => instance.DBInstanceStatus is { Length: > 0 } status
            ? Observation.Present(Live(instance, status), lookedAt)
            : Observation.Unknown("DescribeDBInstances did not say the status", lookedAt));

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
}
