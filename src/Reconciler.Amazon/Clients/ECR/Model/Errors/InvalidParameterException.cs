using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The error <c>InvalidParameterException</c>. The specified parameter is invalid.</summary>
public class InvalidParameterException : AmazonECRException
{
    /// <summary>With a message only.</summary>
    public InvalidParameterException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidParameterException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidParameterException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidParameterException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidParameterException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
