using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>DBSubnetGroupDoesNotCoverEnoughAZs</c>. Subnets in the DB subnet group should cover at least two
/// Availability Zones unless there is only one Availability Zone.
/// </summary>
public class DBSubnetGroupDoesNotCoverEnoughAZsException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public DBSubnetGroupDoesNotCoverEnoughAZsException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DBSubnetGroupDoesNotCoverEnoughAZsException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DBSubnetGroupDoesNotCoverEnoughAZsException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DBSubnetGroupDoesNotCoverEnoughAZsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DBSubnetGroupDoesNotCoverEnoughAZsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
