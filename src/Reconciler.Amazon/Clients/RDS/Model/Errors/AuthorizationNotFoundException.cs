using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>AuthorizationNotFound</c>. The specified CIDR IP range or Amazon EC2 security group might not be
/// authorized for the specified DB security group.
/// </summary>
public class AuthorizationNotFoundException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public AuthorizationNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public AuthorizationNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public AuthorizationNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public AuthorizationNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public AuthorizationNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
