using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>InvalidDBShardGroupState</c>. The DB shard group must be in the available state.
/// </summary>
public class InvalidDBShardGroupStateException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public InvalidDBShardGroupStateException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidDBShardGroupStateException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidDBShardGroupStateException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidDBShardGroupStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidDBShardGroupStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
