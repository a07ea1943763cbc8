using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Reconciler.Amazon.Protocols;

/// <summary>A service that speaks awsQuery.</summary>
internal sealed class QueryWire(string serviceId, string version, JsonSerializerContext generated, ErrorTable errors)
{
    private readonly JsonSerializerOptions _options = PropertyTables.Over(generated, camelCase: false);

    /// <summary>One operation of the service.</summary>
    public WireOperation Operation<TRequest, TResponse>(string name)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse
    {
        AnswerJson.Know(typeof(TResponse), _options);
        return new QueryOperation(
            serviceId,
            name,
            version,
            _options.GetTypeInfo(typeof(TRequest)),
            _options.GetTypeInfo(typeof(TResponse)),
            errors);
    }
}

/// <summary>An operation on awsQuery: a form out, XML in.</summary>
internal sealed class QueryOperation(
    string serviceId,
    string name,
    string version,
    JsonTypeInfo requestTable,
    JsonTypeInfo responseTable,
    ErrorTable errors) : WireOperation(serviceId, name, errors)
{
    /// <inheritdoc />
    public override IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, ServiceId) { HttpMethod = "POST", ResourcePath = "/" };
        request.Parameters["Action"] = Name;
        request.Parameters["Version"] = version;
        FormWriter.Write(request.Parameters, input, requestTable);
        return request;
    }

    /// <inheritdoc />
    /// <remarks>
    /// An answer that has something to say must say it: a missing result would pass for an empty list, and an instance
    /// that is not in the list for one that does not exist.
    /// </remarks>
    public override AmazonWebServiceResponse Read(byte[] body, out string? requestId)
    {
        requestId = null;
        var saysNothing = responseTable.Properties.Count == 0;
        if (body.Length == 0 && saysNothing)
        {
            return (AmazonWebServiceResponse)responseTable.CreateObject!();
        }
        var root = WireXml.Load(body).Root!;
        if (root.Name.LocalName != Name + "Response")
        {
            throw new FormatException($"<{root.Name.LocalName}> stands where <{Name}Response> is expected.");
        }
        requestId = root.Descendants().LastOrDefault(e => e.Name.LocalName == "RequestId")?.Value;
        var result = root.Elements().FirstOrDefault(e => e.Name.LocalName == Name + "Result")
            ?? (saysNothing ? root : throw new FormatException($"<{root.Name.LocalName}> holds no <{Name}Result>."));
        return (AmazonWebServiceResponse)XmlShapeReader.Read(result, responseTable);
    }
}
