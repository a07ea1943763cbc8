using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// What StartDBInstance is asked with. Starts an Amazon RDS DB instance that was stopped using the Amazon Web
/// Services console, the stop-db-instance CLI command, or the StopDBInstance operation.
/// </summary>
public partial class StartDBInstanceRequest : AmazonRDSRequest
{
    /// <summary>The user-supplied instance identifier.</summary>
    public string? DBInstanceIdentifier { get; set; }
}

/// <summary>What StartDBInstance answers.</summary>
public partial class StartDBInstanceResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon RDS DB instance.</summary>
    public DBInstance? DBInstance { get; set; }
}
