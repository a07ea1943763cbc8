using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>DBSnapshotNotFound</c>. DBSnapshotIdentifier doesn't refer to an existing DB snapshot.
/// </summary>
public class DBSnapshotNotFoundException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public DBSnapshotNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public DBSnapshotNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public DBSnapshotNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public DBSnapshotNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public DBSnapshotNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
