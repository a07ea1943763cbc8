using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// The error <c>ConflictException</c>. This operation attempted to create a resource that already exists.
/// </summary>
public class ConflictException : AmazonCloudWatchException
{
    /// <summary>With a message only.</summary>
    public ConflictException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ConflictException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ConflictException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ConflictException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
