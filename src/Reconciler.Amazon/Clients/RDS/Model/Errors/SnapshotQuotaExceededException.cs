using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>SnapshotQuotaExceeded</c>. The request would result in the user exceeding the allowed number of DB
/// snapshots.
/// </summary>
public class SnapshotQuotaExceededException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public SnapshotQuotaExceededException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public SnapshotQuotaExceededException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public SnapshotQuotaExceededException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public SnapshotQuotaExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public SnapshotQuotaExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
