using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Model;

/// <summary>
/// What DescribeGlobalClusters is asked with. Returns information about Aurora global database clusters.
/// </summary>
public partial class DescribeGlobalClustersRequest : AmazonRDSRequest
{
    /// <summary>The user-supplied DB cluster identifier.</summary>
    public string? GlobalClusterIdentifier { get; set; }

    /// <summary>A filter that specifies one or more global database clusters to describe.</summary>
    [ListItem("Filter")]
    public List<Filter>? Filters { get; set; }

    /// <summary>The maximum number of records to include in the response.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>An optional pagination token provided by a previous DescribeGlobalClusters request.</summary>
    public string? Marker { get; set; }
}

/// <summary>What DescribeGlobalClusters answers.</summary>
public partial class DescribeGlobalClustersResponse : AmazonWebServiceResponse
{
    /// <summary>An optional pagination token provided by a previous DescribeGlobalClusters request.</summary>
    public string? Marker { get; set; }

    /// <summary>The list of global clusters returned by this request.</summary>
    public List<GlobalCluster>? GlobalClusters { get; set; }
}
