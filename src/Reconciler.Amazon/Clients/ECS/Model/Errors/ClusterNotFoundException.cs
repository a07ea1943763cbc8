using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The error <c>ClusterNotFoundException</c>. The specified cluster wasn't found.</summary>
public class ClusterNotFoundException : AmazonECSException
{
    /// <summary>With a message only.</summary>
    public ClusterNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ClusterNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ClusterNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ClusterNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ClusterNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
