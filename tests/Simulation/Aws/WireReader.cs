using System.Text;
using System.Text.Json.Nodes;

namespace Simulation.Aws;

/// <summary>Reads a request as it goes over the wire: awsJson by its target header, awsQuery by its form; a plain GET is an application's page.</summary>
internal static class WireReader
{
    public static async Task<WireCall> ReadAsync(string process, HttpRequestMessage request)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(body);
        var scope = Scope(request);
        if (Header(request, "X-Amz-Target") is { } target)
        {
            return new WireCall
            {
                Process = process,
                Operation = target.Split('.')[^1],
                Json = text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject,
                AccessKey = scope[0],
                Region = scope[2],
            };
        }

        var form = request.Method == HttpMethod.Get ? new Dictionary<string, string> { ["Action"] = WireCall.Page } : Fields(text);
        return new WireCall
        {
            Process = process,
            Operation = form.GetValueOrDefault("Action", "?"),
            Form = form,
            AccessKey = scope[0],
            Region = scope[2],
        };
    }

    private static Dictionary<string, string> Fields(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            fields[Decoded(pair[..at])] = Decoded(pair[(at + 1)..]);
        }

        return fields;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // Credential=AKIA…/20260302/ap-southeast-2/ecs/aws4_request
    private static string[] Scope(HttpRequestMessage request)
    {
        var authorization = Header(request, "Authorization") ?? "";
        var at = authorization.IndexOf("Credential=", StringComparison.Ordinal);
        return at < 0 ? ["", "", "", ""] : authorization[(at + 11)..].Split(',', ' ')[0].Split('/');
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
