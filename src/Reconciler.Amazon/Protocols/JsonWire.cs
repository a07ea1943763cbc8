using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Reconciler.Amazon.Protocols;

/// <summary>A service that speaks awsJson 1.1.</summary>
internal sealed class JsonWire(
    string serviceId, string targetPrefix, JsonSerializerContext generated, ErrorTable errors, bool camelCase)
{
    private readonly JsonSerializerOptions _options = PropertyTables.Over(generated, camelCase);

    /// <summary>One operation of the service.</summary>
    public WireOperation Operation<TRequest, TResponse>(string name)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse
    {
        AnswerJson.Know(typeof(TResponse), _options);
        return new JsonOperation<TRequest, TResponse>(
            serviceId,
            name,
            targetPrefix,
            (JsonTypeInfo<TRequest>)_options.GetTypeInfo(typeof(TRequest)),
            (JsonTypeInfo<TResponse>)_options.GetTypeInfo(typeof(TResponse)),
            errors);
    }
}

/// <summary>An operation on awsJson 1.1: POST /, the target in a header, JSON both ways.</summary>
internal sealed class JsonOperation<TRequest, TResponse>(
    string serviceId,
    string name,
    string targetPrefix,
    JsonTypeInfo<TRequest> requestTable,
    JsonTypeInfo<TResponse> responseTable,
    ErrorTable errors) : WireOperation(serviceId, name, errors)
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse
{
    /// <inheritdoc />
    public override IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, ServiceId)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = JsonSerializer.SerializeToUtf8Bytes((TRequest)input, requestTable),
        };
        request.Headers["Content-Type"] = "application/x-amz-json-1.1";
        request.Headers["X-Amz-Target"] = $"{targetPrefix}.{Name}";
        return request;
    }

    /// <inheritdoc />
    public override AmazonWebServiceResponse Read(byte[] body, out string? requestId)
    {
        requestId = null;
        return JsonSerializer.Deserialize(body, responseTable)
            ?? throw new JsonException("The answer is null where an object is expected.");
    }
}
