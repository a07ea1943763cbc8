using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>ValidationException</c>. Indicates that a parameter in the request is invalid.
/// </summary>
public class ValidationException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public ValidationException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ValidationException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ValidationException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ValidationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ValidationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
