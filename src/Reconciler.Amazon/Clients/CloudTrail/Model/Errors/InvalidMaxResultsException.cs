using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// The error <c>InvalidMaxResultsException</c>. This exception is thrown if the limit specified is not valid.
/// </summary>
public class InvalidMaxResultsException : AmazonCloudTrailException
{
    /// <summary>With a message only.</summary>
    public InvalidMaxResultsException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidMaxResultsException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidMaxResultsException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidMaxResultsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidMaxResultsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
