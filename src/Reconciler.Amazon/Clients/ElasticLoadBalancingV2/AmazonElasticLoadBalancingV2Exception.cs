using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Any error of Elastic Load Balancing; a listed one is a type of its own.</summary>
public class AmazonElasticLoadBalancingV2Exception : AmazonServiceException
{
    /// <summary>With a message only.</summary>
    public AmazonElasticLoadBalancingV2Exception(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public AmazonElasticLoadBalancingV2Exception(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public AmazonElasticLoadBalancingV2Exception(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public AmazonElasticLoadBalancingV2Exception(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public AmazonElasticLoadBalancingV2Exception(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
