using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>DBInstanceNotFound</c>. DBInstanceIdentifier doesn't refer to an existing DB instance.
/// </summary>
public class DBInstanceNotFoundException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public DBInstanceNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DBInstanceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DBInstanceNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DBInstanceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DBInstanceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
