using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// Reads answers of either protocol. Whatever goes wrong in a body becomes an
/// <see cref="AmazonUnmarshallingException"/>: the SDK's asynchronous path would let an XmlException through as it is.
/// </summary>
internal sealed class BodyUnmarshaller(WireOperation operation) : ResponseUnmarshaller
{
    /// <inheritdoc />
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var answer = (BufferedContext)input;
        try
        {
            var response = operation.Read(answer.Body, out var requestId);
            response.ResponseMetadata = new ResponseMetadata
            {
                RequestId = answer.RequestIdHeader is { Length: > 0 } header ? header : requestId,
            };
            return response;
        }
        catch (Exception unreadable) when (unreadable is not (OutOfMemoryException or AmazonServiceException))
        {
            throw new AmazonUnmarshallingException(
                answer.RequestIdHeader, operation.Name, BodyExcerpt.Of(answer.Body), unreadable, answer.ResponseData.StatusCode);
        }
    }

    /// <inheritdoc />
    public override AmazonServiceException UnmarshallException(
        UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        operation.Fail((BufferedContext)input, innerException, statusCode);

    /// <inheritdoc />
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) =>
        new BufferedContext(responseStream, maintainResponseBody, response, isException);

    /// <inheritdoc />
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream,
        bool maintainResponseBody,
        IWebResponseData response,
        bool isException,
        IRequestContext requestContext) =>
        new BufferedContext(responseStream, maintainResponseBody, response, isException);
}
