using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>InvalidDBClusterStateFault</c>. The requested operation can't be performed while the cluster is in
/// this state.
/// </summary>
public class InvalidDBClusterStateException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public InvalidDBClusterStateException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidDBClusterStateException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidDBClusterStateException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidDBClusterStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidDBClusterStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
