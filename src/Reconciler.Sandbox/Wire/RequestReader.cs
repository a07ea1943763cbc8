using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Wire;

/// <summary>What a request asks for: service and operation by target prefix, form version or credential scope; its members.</summary>
internal sealed record ReadRequest(string AccessKey, string Region, ServiceWire? Wire, string Operation, JsonObject Input)
{
    public bool IsQuery { get; private init; }

    /// <exception cref="AwsRefusal">No signature, or no readable body.</exception>
    public static ReadRequest From(WireRequest request, IReadOnlyList<ServiceWire> wires)
    {
        var (accessKey, region, signingName) = CredentialScope(request.Authorization);
        // CloudTrail's prefix has dots in it.
        if (request.Target is { } target && target.LastIndexOf('.') is > 0 and var dot)
            return new(accessKey, region, wires.FirstOrDefault(wire => wire.TargetPrefix == target[..dot]), target[(dot + 1)..], Json(request.Body));

        var fields = FormReader.Fields(Encoding.UTF8.GetString(request.Body));
        var version = fields.GetValueOrDefault("Version");
        var found = wires.FirstOrDefault(wire => wire.QueryVersion == version && wire.SigningName == signingName)
            ?? wires.FirstOrDefault(wire => wire.QueryVersion is { } known && known == version);
        return new(accessKey, region, found, fields.GetValueOrDefault("Action", ""), FormReader.Tree(fields)) { IsQuery = true };
    }

    private static (string AccessKey, string Region, string Service) CredentialScope(string? authorization)
    {
        const string marker = "Credential=";
        var start = authorization?.IndexOf(marker, StringComparison.Ordinal) ?? -1;
        if (start < 0)
            throw new AwsRefusal("MissingAuthenticationToken", "Missing Authentication Token", 403);
        var scope = authorization![(start + marker.Length)..].Split(',', ' ')[0].Split('/');
        return scope is [var key, _, var region, var service, ..]
            ? (key, region, service)
            : throw new AwsRefusal("IncompleteSignature", "Credential must have at least 5 slash-delimited elements.", 403);
    }

    private static JsonObject Json(byte[] body)
    {
        try
        {
            return body.Length == 0 ? [] : (JsonObject)JsonNode.Parse(body)!;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidCastException or NullReferenceException)
        {
            throw new AwsRefusal("SerializationException", "The body is not a JSON object.");
        }
    }
}
