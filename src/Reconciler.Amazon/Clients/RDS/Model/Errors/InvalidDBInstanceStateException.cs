using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The error <c>InvalidDBInstanceState</c>. The DB instance isn't in a valid state.</summary>
public class InvalidDBInstanceStateException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public InvalidDBInstanceStateException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidDBInstanceStateException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidDBInstanceStateException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidDBInstanceStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidDBInstanceStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
