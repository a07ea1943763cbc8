using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// The error <c>PlatformApplicationDisabled</c>. Exception error indicating platform application disabled.
/// </summary>
public class PlatformApplicationDisabledException : AmazonSimpleNotificationServiceException
{
    /// <summary>With a message only.</summary>
    public PlatformApplicationDisabledException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public PlatformApplicationDisabledException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public PlatformApplicationDisabledException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public PlatformApplicationDisabledException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public PlatformApplicationDisabledException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
