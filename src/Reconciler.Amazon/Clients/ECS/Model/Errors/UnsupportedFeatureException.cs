using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>
/// The error <c>UnsupportedFeatureException</c>. The specified task isn't supported in this Region.
/// </summary>
public class UnsupportedFeatureException : AmazonECSException
{
    /// <summary>With a message only.</summary>
    public UnsupportedFeatureException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public UnsupportedFeatureException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public UnsupportedFeatureException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public UnsupportedFeatureException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public UnsupportedFeatureException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
