using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>KMSDisabled</c>. The request was rejected because the specified Amazon Web Services KMS key isn't
/// enabled.
/// </summary>
public class KMSDisabledException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public KMSDisabledException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSDisabledException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSDisabledException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSDisabledException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSDisabledException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
