using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>The error <c>InvalidTimeRangeException</c>. Occurs if the timestamp values are not valid.</summary>
public class InvalidTimeRangeException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public InvalidTimeRangeException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidTimeRangeException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidTimeRangeException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidTimeRangeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidTimeRangeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
