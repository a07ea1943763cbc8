namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>An IPAM pool is a collection of IP address CIDRs.</summary>
public partial class IpamPools
{
    /// <summary>The ID of the IPv4 IPAM pool.</summary>
    public string? Ipv4IpamPoolId { get; set; }
}
