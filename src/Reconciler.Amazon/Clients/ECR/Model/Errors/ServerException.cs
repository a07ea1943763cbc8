using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The error <c>ServerException</c>. These errors are usually caused by a server-side issue.</summary>
public class ServerException : AmazonECRException
{
    /// <summary>With a message only.</summary>
    public ServerException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ServerException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ServerException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ServerException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ServerException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
