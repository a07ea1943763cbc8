using Amazon.ElasticLoadBalancingV2.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElasticLoadBalancingV2.Internal;

/// <summary>Which exception stands for which error code of Elastic Load Balancing.</summary>
internal static class ElasticLoadBalancingV2Errors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonElasticLoadBalancingV2Exception.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonElasticLoadBalancingV2Exception(m, i, t, c, r, s))
    {
        ["HealthUnavailable"] = (m, i, t, c, r, s) => new HealthUnavailableException(m, i, t, c, r, s),
        ["InvalidTarget"] = (m, i, t, c, r, s) => new InvalidTargetException(m, i, t, c, r, s),
        ["LoadBalancerNotFound"] = (m, i, t, c, r, s) => new LoadBalancerNotFoundException(m, i, t, c, r, s),
        ["TargetGroupNotFound"] = (m, i, t, c, r, s) => new TargetGroupNotFoundException(m, i, t, c, r, s),
    };
}
