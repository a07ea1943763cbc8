using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>InsufficientDBInstanceCapacity</c>. The specified DB instance class isn't available in the
/// specified Availability Zone.
/// </summary>
public class InsufficientDBInstanceCapacityException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public InsufficientDBInstanceCapacityException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InsufficientDBInstanceCapacityException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InsufficientDBInstanceCapacityException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InsufficientDBInstanceCapacityException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InsufficientDBInstanceCapacityException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
