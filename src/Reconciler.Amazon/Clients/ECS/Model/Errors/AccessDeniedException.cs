using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>
/// The error <c>AccessDeniedException</c>. You don't have authorization to perform the requested action.
/// </summary>
public class AccessDeniedException : AmazonECSException
{
    /// <summary>With a message only.</summary>
    public AccessDeniedException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public AccessDeniedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public AccessDeniedException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public AccessDeniedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public AccessDeniedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
