using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The error <c>ResourceNotFound</c>. The specified dashboard does not exist.</summary>
public class DashboardNotFoundException : AmazonCloudWatchException
{
    /// <summary>With a message only.</summary>
    public DashboardNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DashboardNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DashboardNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DashboardNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DashboardNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
