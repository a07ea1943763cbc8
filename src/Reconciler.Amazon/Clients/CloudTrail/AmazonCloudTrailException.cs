using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>Any error of AWS CloudTrail; a listed one is a type of its own.</summary>
public class AmazonCloudTrailException : AmazonServiceException
{
    /// <summary>With a message only.</summary>
    public AmazonCloudTrailException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public AmazonCloudTrailException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public AmazonCloudTrailException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public AmazonCloudTrailException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public AmazonCloudTrailException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
