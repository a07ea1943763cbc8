using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>DBSubnetGroupNotFoundFault</c>. DBSubnetGroupName doesn't refer to an existing DB subnet group.
/// </summary>
public class DBSubnetGroupNotFoundException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public DBSubnetGroupNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DBSubnetGroupNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DBSubnetGroupNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DBSubnetGroupNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DBSubnetGroupNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
