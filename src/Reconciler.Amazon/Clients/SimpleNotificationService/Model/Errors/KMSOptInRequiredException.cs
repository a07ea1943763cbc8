using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>KMSOptInRequired</c>. The Amazon Web Services access key ID needs a subscription for the service.
/// </summary>
public class KMSOptInRequiredException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public KMSOptInRequiredException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSOptInRequiredException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSOptInRequiredException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSOptInRequiredException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSOptInRequiredException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
