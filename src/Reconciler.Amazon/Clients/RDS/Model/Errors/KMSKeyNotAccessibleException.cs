using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>KMSKeyNotAccessibleFault</c>. An error occurred accessing an Amazon Web Services KMS key.
/// </summary>
public class KMSKeyNotAccessibleException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public KMSKeyNotAccessibleException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public KMSKeyNotAccessibleException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public KMSKeyNotAccessibleException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public KMSKeyNotAccessibleException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public KMSKeyNotAccessibleException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
