using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Any error of Amazon Elastic Container Registry; a listed one is a type of its own.</summary>
public class AmazonECRException : AmazonServiceException
{
    /// <summary>With a message only.</summary>
    public AmazonECRException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public AmazonECRException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public AmazonECRException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public AmazonECRException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public AmazonECRException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
