using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The error <c>InvalidParameterInput</c>. Some part of the dashboard data is invalid.</summary>
public class DashboardInvalidInputException : AmazonCloudWatchException
{
    /// <summary>With a message only.</summary>
    public DashboardInvalidInputException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DashboardInvalidInputException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DashboardInvalidInputException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DashboardInvalidInputException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DashboardInvalidInputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
