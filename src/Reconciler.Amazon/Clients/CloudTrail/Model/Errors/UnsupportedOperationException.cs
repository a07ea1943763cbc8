using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// The error <c>UnsupportedOperationException</c>. This exception is thrown when the requested operation is not
/// supported.
/// </summary>
public class UnsupportedOperationException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public UnsupportedOperationException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public UnsupportedOperationException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public UnsupportedOperationException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public UnsupportedOperationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public UnsupportedOperationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
