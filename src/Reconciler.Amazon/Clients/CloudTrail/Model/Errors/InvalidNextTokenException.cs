using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// The error <c>InvalidNextTokenException</c>. A token that is not valid, or a token that was previously used in a
/// request with different parameters.
/// </summary>
public class InvalidNextTokenException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public InvalidNextTokenException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidNextTokenException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidNextTokenException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidNextTokenException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
