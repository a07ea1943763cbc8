using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.Rds;

/// <summary>How RDS speaks: awsQuery 2014-10-31, with list items named after what they hold.</summary>
internal static class RdsWire
{
    public static ServiceWire Wire { get; } = new("rds", "rds", "rds")
    {
        QueryVersion = "2014-10-31",
        XmlNamespace = "http://rds.amazonaws.com/doc/2014-10-31/",
        ThrottlingCode = "Throttling",
        ListItems = new Dictionary<string, string>
        {
            ["DBInstances"] = "DBInstance",
            ["DBParameterGroups"] = "DBParameterGroup",
            ["ReadReplicaDBInstanceIdentifiers"] = "ReadReplicaDBInstanceIdentifier",
            ["TagList"] = "Tag",
            ["DBSnapshots"] = "DBSnapshot",
            ["DBClusters"] = "DBCluster",
            ["ReadReplicaIdentifiers"] = "ReadReplicaIdentifier",
            ["DBClusterMembers"] = "DBClusterMember",
            ["GlobalClusters"] = "GlobalClusterMember",
            ["GlobalClusterMembers"] = "GlobalClusterMember",
            ["Events"] = "Event",
            ["EventCategories"] = "EventCategory",
        },
    };
}
