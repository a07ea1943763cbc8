using System.Net;
using Amazon.Runtime;

namespace Amazon.CertificateManager.Model;

/// <summary>
/// The error <c>InvalidArnException</c>. The requested Amazon Resource Name (ARN) does not refer to an existing
/// resource.
/// </summary>
public class InvalidArnException : AmazonCertificateManagerException
{
    /// <summary>With a message only.</summary>
    public InvalidArnException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public InvalidArnException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public InvalidArnException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public InvalidArnException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public InvalidArnException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
