using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>How Elastic Load Balancing is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonElasticLoadBalancingV2Config : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonElasticLoadBalancingV2Config() : base("Elastic Load Balancing v2", "elasticloadbalancing") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "elasticloadbalancing";

    /// <inheritdoc />
    public override string ServiceVersion => "2015-12-01";
}
