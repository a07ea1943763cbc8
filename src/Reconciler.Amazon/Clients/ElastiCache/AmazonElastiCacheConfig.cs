using Reconciler.Amazon.Protocols;

namespace Amazon.ElastiCache;

/// <summary>How Amazon ElastiCache is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonElastiCacheConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonElastiCacheConfig() : base("ElastiCache", "elasticache") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "elasticache";

    /// <inheritdoc />
    public override string ServiceVersion => "2015-02-02";
}
