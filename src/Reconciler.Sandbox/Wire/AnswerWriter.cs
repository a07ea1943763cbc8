using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Reconciler.Sandbox.Wire;

/// <summary>
/// Writes one result tree in either protocol. Timestamps are <see cref="DateTimeOffset"/> values in the tree:
/// seconds since 1970 in JSON, ISO 8601 in XML.
/// </summary>
internal static class AnswerWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Json(JsonObject result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            WriteJson(writer, result);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Xml(string operation, JsonObject result, string requestId, ServiceWire wire) => Document(writer =>
    {
        writer.WriteStartElement(operation + "Response", wire.XmlNamespace);
        if (result.Count > 0)
        {
            writer.WriteStartElement(operation + "Result", wire.XmlNamespace);
            WriteMembers(writer, result, wire);
            writer.WriteEndElement();
        }
        writer.WriteStartElement("ResponseMetadata", wire.XmlNamespace);
        writer.WriteElementString("RequestId", wire.XmlNamespace, requestId);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    public static byte[] XmlError(AwsRefusal refusal, string requestId, ServiceWire? wire) => Document(writer =>
    {
        var ns = wire?.XmlNamespace;
        writer.WriteStartElement("ErrorResponse", ns);
        writer.WriteStartElement("Error", ns);
        writer.WriteElementString("Type", ns, refusal.Status < 500 ? "Sender" : "Receiver");
        writer.WriteElementString("Code", ns, refusal.Code);
        writer.WriteElementString("Message", ns, refusal.Message);
        if (wire is not null && refusal.Members is { } members)
            WriteMembers(writer, members, wire);
        writer.WriteEndElement();
        writer.WriteElementString("RequestId", ns, requestId);
        writer.WriteEndElement();
    });

    private static void WriteJson(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members.Where(member => member.Value is not null))
                {
                    writer.WritePropertyName(name);
                    WriteJson(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteJson(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValue value when value.TryGetValue(out DateTimeOffset moment):
                writer.WriteNumberValue(moment.ToUnixTimeMilliseconds() / 1000m);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static void WriteMembers(XmlWriter writer, JsonObject members, ServiceWire wire)
    {
        foreach (var (name, value) in members.Where(member => member.Value is not null))
        {
            writer.WriteStartElement(name, wire.XmlNamespace);
            WriteXml(writer, name, value, wire);
            writer.WriteEndElement();
        }
    }

    private static void WriteXml(XmlWriter writer, string name, JsonNode? node, ServiceWire wire)
    {
        switch (node)
        {
            case JsonObject members:
                WriteMembers(writer, members, wire);
                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    var itemName = wire.ListItems.GetValueOrDefault(name, "member");
                    writer.WriteStartElement(itemName, wire.XmlNamespace);
                    WriteXml(writer, itemName, item, wire);
                    writer.WriteEndElement();
                }
                break;
            case JsonValue value when value.TryGetValue(out DateTimeOffset moment):
                writer.WriteString(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                writer.WriteString(value.GetValue<string>());
                break;
            case JsonValue value:
                writer.WriteString(value.ToJsonString());
                break;
        }
    }

    private static byte[] Document(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            write(writer);
        return stream.ToArray();
    }
}
