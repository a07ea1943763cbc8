using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>
/// The error <c>HealthUnavailable</c>. The health of the specified targets could not be retrieved due to an
/// internal error.
/// </summary>
public class HealthUnavailableException : AmazonElasticLoadBalancingV2Exception
{
    /// <summary>With a message only.</summary>
    public HealthUnavailableException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public HealthUnavailableException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public HealthUnavailableException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public HealthUnavailableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public HealthUnavailableException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
