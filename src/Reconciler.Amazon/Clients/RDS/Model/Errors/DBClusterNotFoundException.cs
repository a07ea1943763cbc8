using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>DBClusterNotFoundFault</c>. DBClusterIdentifier doesn't refer to an existing DB cluster.
/// </summary>
public class DBClusterNotFoundException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public DBClusterNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DBClusterNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DBClusterNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DBClusterNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DBClusterNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
