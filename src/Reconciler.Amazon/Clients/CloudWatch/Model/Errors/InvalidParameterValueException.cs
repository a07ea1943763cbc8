using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// The error <c>InvalidParameterValue</c>. The value of an input parameter is bad or out-of-range.
/// </summary>
public class InvalidParameterValueException : AmazonCloudWatchException
{
    /// <summary>With a message only.</summary>
    public InvalidParameterValueException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidParameterValueException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidParameterValueException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidParameterValueException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidParameterValueException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
