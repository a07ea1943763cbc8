namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a load balancer.</summary>
public partial class LoadBalancer
{
    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>The public DNS name of the load balancer.</summary>
    public string? DNSName { get; set; }

    /// <summary>The ID of the Amazon Route 53 hosted zone associated with the load balancer.</summary>
    public string? CanonicalHostedZoneId { get; set; }

    /// <summary>The date and time the load balancer was created.</summary>
    public DateTime? CreatedTime { get; set; }

    /// <summary>The name of the load balancer.</summary>
    public string? LoadBalancerName { get; set; }

    /// <summary>The nodes of an Internet-facing load balancer have public IP addresses.</summary>
    public LoadBalancerSchemeEnum? Scheme { get; set; }

    /// <summary>The ID of the VPC for the load balancer.</summary>
    public string? VpcId { get; set; }

    /// <summary>The state of the load balancer.</summary>
    public LoadBalancerState? State { get; set; }

    /// <summary>The type of load balancer.</summary>
    public LoadBalancerTypeEnum? Type { get; set; }

    /// <summary>The subnets for the load balancer.</summary>
    public List<AvailabilityZone>? AvailabilityZones { get; set; }

    /// <summary>The IDs of the security groups for the load balancer.</summary>
    public List<string>? SecurityGroups { get; set; }

    /// <summary>
    /// The type of IP addresses used for public or private connections by the subnets attached to your load
    /// balancer.
    /// </summary>
    public IpAddressType? IpAddressType { get; set; }

    /// <summary>[Application Load Balancers on Outposts] The ID of the customer-owned address pool.</summary>
    public string? CustomerOwnedIpv4Pool { get; set; }

    /// <summary>
    /// Indicates whether to evaluate inbound security group rules for traffic sent to a Network Load Balancer
    /// through Amazon Web Services PrivateLink.
    /// </summary>
    public string? EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic { get; set; }

    /// <summary>
    /// [Network Load Balancers with UDP listeners] Indicates whether to use an IPv6 prefix from each subnet for
    /// source NAT.
    /// </summary>
    public EnablePrefixForIpv6SourceNatEnum? EnablePrefixForIpv6SourceNat { get; set; }

    /// <summary>[Application Load Balancers] The IPAM pool in use by the load balancer, if configured.</summary>
    public IpamPools? IpamPools { get; set; }
}
