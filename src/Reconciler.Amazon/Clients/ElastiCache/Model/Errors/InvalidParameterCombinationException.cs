using System.Net;
using Amazon.Runtime;

namespace Amazon.ElastiCache.Model;

/// <summary>
/// The error <c>InvalidParameterCombination</c>. Two or more incompatible parameters were specified.
/// </summary>
public class InvalidParameterCombinationException : AmazonElastiCacheException
{
    /// <summary>With a message only.</summary>
    public InvalidParameterCombinationException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidParameterCombinationException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidParameterCombinationException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidParameterCombinationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidParameterCombinationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
