using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// The error <c>LimitExceeded</c>. The quota for alarms for this customer has already been reached.
/// </summary>
public class LimitExceededException : AmazonCloudWatchException
{
    /// <summary>With a message only.</summary>
    public LimitExceededException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public LimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public LimitExceededException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public LimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public LimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
