using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The error <c>KMSThrottling</c>. The request was denied due to request throttling.</summary>
public class KMSThrottlingException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public KMSThrottlingException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSThrottlingException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSThrottlingException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSThrottlingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSThrottlingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
