namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about an Availability Zone.</summary>
public partial class AvailabilityZone
{
    /// <summary>The name of the Availability Zone.</summary>
    public string? ZoneName { get; set; }

    /// <summary>The ID of the subnet.</summary>
    public string? SubnetId { get; set; }

    /// <summary>[Application Load Balancers on Outposts] The ID of the Outpost.</summary>
    public string? OutpostId { get; set; }

    /// <summary>
    /// [Network Load Balancers] If you need static IP addresses for your load balancer, you can specify one Elastic
    /// IP address per Availability Zone when you create an internal-facing load balancer.
    /// </summary>
    public List<LoadBalancerAddress>? LoadBalancerAddresses { get; set; }

    /// <summary>[Network Load Balancers with UDP listeners] The IPv6 prefixes to use for source NAT.</summary>
    public List<string>? SourceNatIpv6Prefixes { get; set; }
}
