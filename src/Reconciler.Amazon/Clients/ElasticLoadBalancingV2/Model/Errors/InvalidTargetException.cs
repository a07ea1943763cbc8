using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>
/// The error <c>InvalidTarget</c>. The specified target does not exist, is not in the same VPC as the target group,
/// or has an unsupported instance type.
/// </summary>
public class InvalidTargetException : AmazonElasticLoadBalancingV2Exception
{
    /// <summary>With a message only.</summary>
    public InvalidTargetException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidTargetException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidTargetException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidTargetException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidTargetException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
