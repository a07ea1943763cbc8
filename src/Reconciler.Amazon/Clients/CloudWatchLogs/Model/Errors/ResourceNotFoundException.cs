using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The error <c>ResourceNotFoundException</c>. The specified resource does not exist.</summary>
public class ResourceNotFoundException : AmazonCloudWatchLogsException
{
    /// <summary>With a message only.</summary>
    public ResourceNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ResourceNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ResourceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
