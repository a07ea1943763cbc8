using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>InvalidSubnet</c>. The requested subnet is invalid, or multiple subnets were requested that are not
/// all in a common VPC.
/// </summary>
public class InvalidSubnetException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public InvalidSubnetException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidSubnetException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidSubnetException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidSubnetException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidSubnetException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
