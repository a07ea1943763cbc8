using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// What StartDBCluster is asked with. Starts an Amazon Aurora DB cluster that was stopped using the Amazon Web
/// Services console, the stop-db-cluster CLI command, or the StopDBCluster operation.
/// </summary>
public partial class StartDBClusterRequest : AmazonRDSRequest
{
    /// <summary>The DB cluster identifier of the Amazon Aurora DB cluster to be started.</summary>
    public string? DBClusterIdentifier { get; set; }
}

/// <summary>What StartDBCluster answers.</summary>
public partial class StartDBClusterResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon Aurora DB cluster or Multi-AZ DB cluster.</summary>
    public DBCluster? DBCluster { get; set; }
}
