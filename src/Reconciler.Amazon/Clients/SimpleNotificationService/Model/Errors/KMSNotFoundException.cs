using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>KMSNotFound</c>. The request was rejected because the specified entity or resource can't be found.
/// </summary>
public class KMSNotFoundException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public KMSNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
