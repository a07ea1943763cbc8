using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>
/// The error <c>RepositoryNotFoundException</c>. The specified repository could not be found.
/// </summary>
public class RepositoryNotFoundException : AmazonECRException
{
    /// <summary>With a message only.</summary>
    public RepositoryNotFoundException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public RepositoryNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a cause only.</summary>
    public RepositoryNotFoundException(Exception innerException) : base(innerException) { }

    /// <summary>As the service said it.</summary>
    public RepositoryNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>
    public RepositoryNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
