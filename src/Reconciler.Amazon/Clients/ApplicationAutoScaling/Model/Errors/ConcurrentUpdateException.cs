using System.Net;
using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// The error <c>ConcurrentUpdateException</c>. Concurrent updates caused an exception, for example, if you request
/// an update to an Application Auto Scaling resource that already has a pending update.
/// </summary>
public class ConcurrentUpdateException : AmazonApplicationAutoScalingException
{
    /// <summary>With a message only.</summary>
    public ConcurrentUpdateException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ConcurrentUpdateException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ConcurrentUpdateException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ConcurrentUpdateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ConcurrentUpdateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
