using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>KMSAccessDenied</c>. The ciphertext references a key that doesn't exist or that you don't have
/// access to.
/// </summary>
public class KMSAccessDeniedException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public KMSAccessDeniedException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSAccessDeniedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSAccessDeniedException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSAccessDeniedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSAccessDeniedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
