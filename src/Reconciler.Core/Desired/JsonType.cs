using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconciler.Core.Desired.Yaml;

namespace Reconciler.Core.Desired;

/// <summary>A map whose content is somebody else's: AWS's, not desired state's. It becomes the text of a JSON object.</summary>
internal sealed class JsonType : SpecType<string>
{
    // It goes to AWS and people read it there; nobody puts it into a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Expected => "a map, taken as JSON";

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out string value)
    {
        value = "{}";
        if (node is not MapNode)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var before = findings.Count;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            Write(writer, node, findings);
        value = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema() => new() { ["type"] = "object" };

    private static void Write(Utf8JsonWriter writer, SpecNode node, ICollection<Finding> findings)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(WellFormed(entry.Key, entry.KeyAt, map.Path, findings));
                    Write(writer, entry.Value, findings);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item, findings);
                writer.WriteEndArray();
                break;
            case ScalarNode scalar when !scalar.Quoted && CoreSchema.Token(scalar.Text) is { } token:
                writer.WriteRawValue(token);
                break;
            case ScalarNode scalar:
                if (!scalar.Quoted && CoreSchema.IsNotFinite(scalar.Text))
                    findings.Add(new Finding(scalar.At, scalar.Path,
                        $"found {scalar.Text}, and JSON has no such number. Quote it where the text is meant."));
                writer.WriteStringValue(WellFormed(scalar.Text, scalar.At, scalar.Path, findings));
                break;
        }
    }

    /// <summary>An escape can write half a character, which no UTF-8 can carry.</summary>
    private static string WellFormed(string text, SourceLocation at, string path, ICollection<Finding> findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            findings.Add(new Finding(at, path, $"found half a character (\\u{(int)text[i]:x4}), expected whole ones. Take it out."));
            return "";
        }

        return text;
    }
}
