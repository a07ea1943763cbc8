using Amazon.Runtime;

namespace Amazon.ElastiCache;

/// <summary>The base of every request to Amazon ElastiCache.</summary>
public partial class AmazonElastiCacheRequest : AmazonWebServiceRequest;
