using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>KMSInvalidState</c>. The request was rejected because the state of the specified resource isn't
/// valid for this request.
/// </summary>
public class KMSInvalidStateException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public KMSInvalidStateException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSInvalidStateException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSInvalidStateException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSInvalidStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSInvalidStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
