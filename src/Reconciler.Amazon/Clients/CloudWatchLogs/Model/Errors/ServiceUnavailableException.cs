using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The error <c>ServiceUnavailableException</c>. The service cannot complete the request.</summary>
public class ServiceUnavailableException : AmazonCloudWatchLogsException
{
    /// <summary>With a message only.</summary>
    public ServiceUnavailableException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ServiceUnavailableException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ServiceUnavailableException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ServiceUnavailableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ServiceUnavailableException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
