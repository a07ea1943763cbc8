using System.Net;
using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The error <c>ObjectNotFoundException</c>. The specified object could not be found.</summary>
public class ObjectNotFoundException : AmazonApplicationAutoScalingException
{
    /// <summary>With a message only.</summary>
    public ObjectNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ObjectNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ObjectNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ObjectNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ObjectNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
