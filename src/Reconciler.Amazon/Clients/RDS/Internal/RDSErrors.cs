using Amazon.RDS.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Internal;

/// <summary>Which exception stands for which error code of Amazon Relational Database Service.</summary>
internal static class RDSErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonRDSException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonRDSException(m, i, t, c, r, s))
    {
        ["AuthorizationNotFound"] = (m, i, t, c, r, s) => new AuthorizationNotFoundException(m, i, t, c, r, s),
        ["DBClusterNotFoundFault"] = (m, i, t, c, r, s) => new DBClusterNotFoundException(m, i, t, c, r, s),
        ["DBInstanceNotFound"] = (m, i, t, c, r, s) => new DBInstanceNotFoundException(m, i, t, c, r, s),
        ["DBSnapshotAlreadyExists"] = (m, i, t, c, r, s) => new DBSnapshotAlreadyExistsException(m, i, t, c, r, s),
        ["DBSnapshotNotFound"] = (m, i, t, c, r, s) => new DBSnapshotNotFoundException(m, i, t, c, r, s),
        ["DBSubnetGroupDoesNotCoverEnoughAZs"] = (m, i, t, c, r, s) => new DBSubnetGroupDoesNotCoverEnoughAZsException(m, i, t, c, r, s),
        ["DBSubnetGroupNotFoundFault"] = (m, i, t, c, r, s) => new DBSubnetGroupNotFoundException(m, i, t, c, r, s),
        ["GlobalClusterNotFoundFault"] = (m, i, t, c, r, s) => new GlobalClusterNotFoundException(m, i, t, c, r, s),
        ["InsufficientDBInstanceCapacity"] = (m, i, t, c, r, s) => new InsufficientDBInstanceCapacityException(m, i, t, c, r, s),
        ["InvalidDBClusterStateFault"] = (m, i, t, c, r, s) => new InvalidDBClusterStateException(m, i, t, c, r, s),
        ["InvalidDBInstanceState"] = (m, i, t, c, r, s) => new InvalidDBInstanceStateException(m, i, t, c, r, s),
        ["InvalidDBShardGroupState"] = (m, i, t, c, r, s) => new InvalidDBShardGroupStateException(m, i, t, c, r, s),
        ["InvalidSubnet"] = (m, i, t, c, r, s) => new InvalidSubnetException(m, i, t, c, r, s),
        ["InvalidVPCNetworkStateFault"] = (m, i, t, c, r, s) => new InvalidVPCNetworkStateException(m, i, t, c, r, s),
        ["KMSKeyNotAccessibleFault"] = (m, i, t, c, r, s) => new KMSKeyNotAccessibleException(m, i, t, c, r, s),
        ["SnapshotQuotaExceeded"] = (m, i, t, c, r, s) => new SnapshotQuotaExceededException(m, i, t, c, r, s),
        ["VpcEncryptionControlViolationException"] = (m, i, t, c, r, s) => new VpcEncryptionControlViolationException(m, i, t, c, r, s),
    };
}
