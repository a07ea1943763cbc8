namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about the state of the load balancer.</summary>
public partial class LoadBalancerState
{
    /// <summary>The state code.</summary>
    public LoadBalancerStateEnum? Code { get; set; }

    /// <summary>A description of the state.</summary>
    public string? Reason { get; set; }
}
