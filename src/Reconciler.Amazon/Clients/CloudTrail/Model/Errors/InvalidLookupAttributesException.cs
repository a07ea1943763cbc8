using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// The error <c>InvalidLookupAttributesException</c>. Occurs when a lookup attribute is specified that is not
/// valid.
/// </summary>
public class InvalidLookupAttributesException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public InvalidLookupAttributesException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidLookupAttributesException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidLookupAttributesException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidLookupAttributesException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidLookupAttributesException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
