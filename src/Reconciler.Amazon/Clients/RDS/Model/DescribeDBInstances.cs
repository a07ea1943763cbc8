using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Model;

/// <summary>What DescribeDBInstances is asked with. Describes provisioned RDS instances.</summary>
public partial class DescribeDBInstancesRequest : AmazonRDSRequest
{
    /// <summary>
    /// The user-supplied instance identifier or the Amazon Resource Name (ARN) of the DB instance.
    /// </summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>A filter that specifies one or more DB instances to describe.</summary>
    [ListItem("Filter")]
    public List<Filter>? Filters { get; set; }

    /// <summary>The maximum number of records to include in the response.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>An optional pagination token provided by a previous DescribeDBInstances request.</summary>
    public string? Marker { get; set; }
}

/// <summary>What DescribeDBInstances answers.</summary>
public partial class DescribeDBInstancesResponse : AmazonWebServiceResponse
{
    /// <summary>An optional pagination token provided by a previous request.</summary>
    public string? Marker { get; set; }

    /// <summary>A list of DBInstance instances.</summary>
    public List<DBInstance>? DBInstances { get; set; }
}
