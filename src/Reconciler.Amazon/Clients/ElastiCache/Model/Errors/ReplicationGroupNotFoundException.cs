using System.Net;
using Amazon.Runtime;

namespace Amazon.ElastiCache.Model;

/// <summary>
/// The error <c>ReplicationGroupNotFoundFault</c>. The specified replication group does not exist.
/// </summary>
public class ReplicationGroupNotFoundException : AmazonElastiCacheException
{
    /// <summary>With a message only.</summary>
    public ReplicationGroupNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public ReplicationGroupNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public ReplicationGroupNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public ReplicationGroupNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public ReplicationGroupNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
