using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The error <c>LoadBalancerNotFound</c>. The specified load balancer does not exist.</summary>
public class LoadBalancerNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    /// <summary>With a message only.</summary>
    public LoadBalancerNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public LoadBalancerNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public LoadBalancerNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public LoadBalancerNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public LoadBalancerNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
