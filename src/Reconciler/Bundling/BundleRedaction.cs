using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconciler.Core.Recording;

namespace Reconciler.Bundling;

/// <summary>
/// Takes secrets out of what goes into a bundle: values of environment variables altogether, since nobody can tell which of them
/// are secrets, and everywhere else what looks like one. Pure.
/// </summary>
internal static class BundleRedaction
{
    private const string Left = "…";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file as it may be passed on.</summary>
    /// <param name="path">Its path: what ends in <c>.json</c> is taken for one document of JSON.</param>
    /// <param name="text">The text.</param>
    public static string Of(string path, string text)
    {
        if (!path.EndsWith(".json", StringComparison.Ordinal)) return Lines(text);
        var document = JsonNode.Parse(text);
        return (Clean(null, document)?.ToJsonString(Indented) ?? "null") + "\n";
    }

    private static string Lines(string text) => string.Join('\n', Redaction.Keys(text).Split('\n').Select(Redaction.Of));

    private static JsonNode? Clean(string? name, JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Clean(p.Key, p.Value)))),
        JsonArray list when IsEnvironment(name) => new JsonArray([.. list.Select(Variable)]),
        JsonArray list => new JsonArray([.. list.Select(item => Clean(name, item))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Word(name, text),
        _ => node?.DeepClone(),
    };

    private static bool IsEnvironment(string? name) => string.Equals(name, "environment", StringComparison.OrdinalIgnoreCase);

    private static JsonNode? Variable(JsonNode? variable)
    {
        if (variable is not JsonObject map) return Clean(null, variable);
        return new JsonObject(map.Select(p => KeyValuePair.Create(
            p.Key, p.Key.Equals("value", StringComparison.OrdinalIgnoreCase) ? JsonValue.Create(Left) : Clean(p.Key, p.Value))));
    }

    /// <summary>A text that is no secret by itself may be one by its name.</summary>
    private static JsonValue Word(string? name, string text)
    {
        var clean = Redaction.Of(text);
        if (clean == text && name is not null && text.Length > 0 && Redaction.Of($"{name}={text}") != $"{name}={text}") clean = Left;
        return JsonValue.Create(clean);
    }
}
