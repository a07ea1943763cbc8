using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What StopDBInstance is asked with. Stops an Amazon RDS DB instance temporarily.</summary>
public partial class StopDBInstanceRequest : AmazonRDSRequest
{
    /// <summary>The user-supplied instance identifier.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>
    /// The user-supplied instance identifier of the DB Snapshot created immediately before the DB instance is
    /// stopped.
    /// </summary>
    public string? DBSnapshotIdentifier { get; set; }
}

/// <summary>What StopDBInstance answers.</summary>
public partial class StopDBInstanceResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon RDS DB instance.</summary>
    public DBInstance? DBInstance { get; set; }
}
