using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// The error <c>OperationNotPermittedException</c>. This exception is thrown when the requested operation is not
/// permitted.
/// </summary>
public class OperationNotPermittedException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public OperationNotPermittedException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public OperationNotPermittedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public OperationNotPermittedException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public OperationNotPermittedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public OperationNotPermittedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
