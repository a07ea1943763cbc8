using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>
/// What DescribeServices is asked with. Describes the specified services running in your cluster.
/// </summary>
public partial class DescribeServicesRequest : AmazonECSRequest
{
    /// <summary>
    /// The short name or full Amazon Resource Name (ARN)the cluster that hosts the service to describe.
    /// </summary>
    public string? Cluster { get; set; }

    /// <summary>A list of services to describe.</summary>
    public List<string>? Services { get; set; }

    /// <summary>Determines whether you want to see the resource tags for the service.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>What DescribeServices answers.</summary>
public partial class DescribeServicesResponse : AmazonWebServiceResponse
{
    /// <summary>The list of services described.</summary>
    public List<Service>? Services { get; set; }

    /// <summary>Any failures associated with the call.</summary>
    public List<Failure>? Failures { get; set; }
}
