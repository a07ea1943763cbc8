using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reconciler.Kinds.Dashboard;

/// <summary>
/// JSON as it means, not as it is written: members in ordinal order, the last of those with one name, no white space,
/// strings without needless escapes, numbers by value (<c>1.50</c> is <c>15e-1</c>) and never rounded. Pure.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The canonical text of an element.</summary>
    /// <exception cref="InvalidOperationException">A string in it holds half a character.</exception>
    public static string Of(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, element);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The members of an object by name, in ordinal order; of those with one name the last, as browsers take it.</summary>
    public static SortedDictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject()) members[member.Name] = member.Value;
        return members;
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in Members(element))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(element.GetRawText()));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>Its significant digits and a power of ten.</summary>
    private static string Number(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? text : text[..e];
        if (!long.TryParse(e < 0 ? "0" : text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            return text; // beyond any use: taken as it is written
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        if (all.Length == 0) return "0";
        var digits = all.TrimEnd('0');
        var scale = (decimal)power + (all.Length - digits.Length) - (point < 0 ? 0 : mantissa.Length - point - 1);
        return (mantissa[0] == '-' ? "-" : "") + digits + (scale == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{scale}"));
    }
}
