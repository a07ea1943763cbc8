namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a static IP address for a load balancer.</summary>
public partial class LoadBalancerAddress
{
    /// <summary>The static IP address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>
    /// [Network Load Balancers] The allocation ID of the Elastic IP address for an internal-facing load balancer.
    /// </summary>
    public string? AllocationId { get; set; }

    /// <summary>[Network Load Balancers] The private IPv4 address for an internal load balancer.</summary>
    public string? PrivateIPv4Address { get; set; }

    /// <summary>[Network Load Balancers] The IPv6 address.</summary>
    public string? IPv6Address { get; set; }
}
