using System.Net;
using Amazon.Runtime;

namespace Amazon.ElastiCache;

/// <summary>Any error of Amazon ElastiCache; a listed one is a type of its own.</summary>
public class AmazonElastiCacheException : AmazonServiceException
{
    /// <summary>With a message only.</summary>
    public AmazonElastiCacheException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public AmazonElastiCacheException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public AmazonElastiCacheException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public AmazonElastiCacheException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public AmazonElastiCacheException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
