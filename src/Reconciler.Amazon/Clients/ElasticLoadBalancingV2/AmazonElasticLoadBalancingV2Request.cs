using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The base of every request to Elastic Load Balancing.</summary>
public partial class AmazonElasticLoadBalancingV2Request : AmazonWebServiceRequest;
