using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What StopDBCluster is asked with. Stops an Amazon Aurora DB cluster.</summary>
public partial class StopDBClusterRequest : AmazonRDSRequest
{
    /// <summary>The DB cluster identifier of the Amazon Aurora DB cluster to be stopped.</summary>
    public string? DBClusterIdentifier { get; set; }
}

/// <summary>What StopDBCluster answers.</summary>
public partial class StopDBClusterResponse : AmazonWebServiceResponse
{
    /// <summary>Contains the details of an Amazon Aurora DB cluster or Multi-AZ DB cluster.</summary>
    public DBCluster? DBCluster { get; set; }
}
