using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Model;

/// <summary>
/// What DescribeDBClusters is asked with. Describes existing Amazon Aurora DB clusters and Multi-AZ DB clusters.
/// </summary>
public partial class DescribeDBClustersRequest : AmazonRDSRequest
{
    /// <summary>
    /// The user-supplied DB cluster identifier or the Amazon Resource Name (ARN) of the DB cluster.
    /// </summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>A filter that specifies one or more DB clusters to describe.</summary>
    [ListItem("Filter")]
    public List<Filter>? Filters { get; set; }

    /// <summary>The maximum number of records to include in the response.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>An optional pagination token provided by a previous DescribeDBClusters request.</summary>
    public string? Marker { get; set; }

    /// <summary>
    /// Specifies whether the output includes information about clusters shared from other Amazon Web Services
    /// accounts.
    /// </summary>
    public bool? IncludeShared { get; set; }
}

/// <summary>What DescribeDBClusters answers.</summary>
public partial class DescribeDBClustersResponse : AmazonWebServiceResponse
{
    /// <summary>A pagination token that can be used in a later DescribeDBClusters request.</summary>
    public string? Marker { get; set; }

    /// <summary>Contains a list of DB clusters for the user.</summary>
    public List<DBCluster>? DBClusters { get; set; }
}
