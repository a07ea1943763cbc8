using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// The error <c>InvalidEventCategoryException</c>. Occurs if an event category that is not valid is specified as a
/// value of EventCategory.
/// </summary>
public class InvalidEventCategoryException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public InvalidEventCategoryException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidEventCategoryException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidEventCategoryException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidEventCategoryException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidEventCategoryException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
