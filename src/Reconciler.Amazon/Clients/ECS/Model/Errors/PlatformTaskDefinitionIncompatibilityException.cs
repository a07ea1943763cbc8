using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>
/// The error <c>PlatformTaskDefinitionIncompatibilityException</c>. The specified platform version doesn't satisfy
/// the required capabilities of the task definition.
/// </summary>
public class PlatformTaskDefinitionIncompatibilityException : AmazonECSException
{
    /// <summary>With a message only.</summary>
    public PlatformTaskDefinitionIncompatibilityException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public PlatformTaskDefinitionIncompatibilityException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public PlatformTaskDefinitionIncompatibilityException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public PlatformTaskDefinitionIncompatibilityException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public PlatformTaskDefinitionIncompatibilityException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
