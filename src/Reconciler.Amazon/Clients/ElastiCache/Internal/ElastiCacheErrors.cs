using Amazon.ElastiCache.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache.Internal;

/// <summary>Which exception stands for which error code of Amazon ElastiCache.</summary>
internal static class ElastiCacheErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonElastiCacheException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonElastiCacheException(m, i, t, c, r, s))
    {
        ["InvalidParameterCombination"] = (m, i, t, c, r, s) => new InvalidParameterCombinationException(m, i, t, c, r, s),
        ["InvalidParameterValue"] = (m, i, t, c, r, s) => new InvalidParameterValueException(m, i, t, c, r, s),
        ["ReplicationGroupNotFoundFault"] = (m, i, t, c, r, s) => new ReplicationGroupNotFoundException(m, i, t, c, r, s),
    };
}
