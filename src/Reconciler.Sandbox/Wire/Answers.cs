using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Wire;

/// <summary>Answers one request in the protocol that it came in.</summary>
internal sealed record Answers(string RequestId, bool IsJson)
{
    public ServiceWire? Wire { get; init; }

    public WireResponse Result(string operation, JsonObject result) => IsJson
        ? new(200, ContentType, AnswerWriter.Json(result)) { RequestId = RequestId }
        : new(200, "text/xml", AnswerWriter.Xml(operation, result, RequestId, Wire!)) { RequestId = RequestId };

    public WireResponse Refuse(AwsRefusal refusal)
    {
        if (!IsJson)
            return new(refusal.Status, "text/xml", AnswerWriter.XmlError(refusal, RequestId, Wire)) { RequestId = RequestId };
        var body = new JsonObject { ["__type"] = refusal.Code, ["message"] = refusal.Message };
        foreach (var (name, value) in refusal.Members ?? [])
            body[name] = value?.DeepClone();
        return new(refusal.Status, ContentType, AnswerWriter.Json(body))
        {
            RequestId = RequestId,
            QueryError = Wire?.QueryVersion is null ? null : $"{refusal.Code};{(refusal.Status < 500 ? "Sender" : "Receiver")}",
        };
    }

    private string ContentType => $"application/x-amz-json-{Wire?.JsonVersion ?? "1.1"}";
}
