using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The error <c>ClientException</c>. These errors are usually caused by a client action.</summary>
public class ClientException : AmazonECSException
{
    /// <summary>With a message only.</summary>
    public ClientException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ClientException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ClientException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ClientException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ClientException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
