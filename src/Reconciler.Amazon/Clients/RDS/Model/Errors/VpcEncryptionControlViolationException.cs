using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>
/// The error <c>VpcEncryptionControlViolationException</c>. The operation violates VPC encryption control settings.
/// </summary>
public class VpcEncryptionControlViolationException : AmazonRDSException
{
    /// <summary>With a message only.</summary>
    public VpcEncryptionControlViolationException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public VpcEncryptionControlViolationException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public VpcEncryptionControlViolationException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public VpcEncryptionControlViolationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public VpcEncryptionControlViolationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
