using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>InvalidVPCNetworkStateFault</c>. The DB subnet group doesn't cover all Availability Zones after
/// it's created because of users' change.
/// </summary>
public class InvalidVPCNetworkStateException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public InvalidVPCNetworkStateException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidVPCNetworkStateException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidVPCNetworkStateException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidVPCNetworkStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidVPCNetworkStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
