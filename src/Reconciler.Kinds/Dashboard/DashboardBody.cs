using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reconciler.Kinds.Dashboard;

/// <summary>
/// A dashboard's body, declared or live. Two bodies are equal where they mean the same JSON: order of members, white space
/// and ways to write a string or a number do not count, the order in arrays does.
/// </summary>
public sealed class DashboardBody : IEquatable<DashboardBody>
{
    private const string WidgetsMember = "widgets";

    private readonly string _canonical;

    private DashboardBody(string text, string canonical, IReadOnlyList<DashboardWidget>? widgets, IReadOnlyDictionary<string, string> others)
    {
        Text = text;
        _canonical = canonical;
        HasWidgets = widgets is not null;
        Widgets = widgets ?? [];
        Others = others;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..12];
    }

    /// <summary>The JSON as it is written: what is put.</summary>
    public string Text { get; }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of what it means.</summary>
    public string Hash { get; }

    /// <summary>Whether it has a list of widgets.</summary>
    public bool HasWidgets { get; }

    /// <summary>Its widgets in order; none where it has no list of them.</summary>
    public IReadOnlyList<DashboardWidget> Widgets { get; }

    /// <summary>Its other members by name, as canonical JSON; none where the text is no JSON object.</summary>
    public IReadOnlyDictionary<string, string> Others { get; }

    /// <summary>Reads a text that may be anything: what is no JSON object is equal to the same text only.</summary>
    public static DashboardBody Of(string text) => TryParse(text, allowDuplicates: true, out var body, out _)
        ? body
        : new DashboardBody(text, text, null, new Dictionary<string, string>());

    /// <summary>Reads a JSON object in which no name comes twice.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="body">The body, where true is returned.</param>
    /// <param name="why">What is wrong with the text, and on which of its lines, where false is returned.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out DashboardBody? body, out string why) =>
        TryParse(text, allowDuplicates: false, out body, out why);

    /// <inheritdoc/>
    public bool Equals(DashboardBody? other) => other is not null && other._canonical == _canonical;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DashboardBody);

    /// <inheritdoc/>
    public override int GetHashCode() => _canonical.GetHashCode(StringComparison.Ordinal);

    private static bool TryParse(string text, bool allowDuplicates, [NotNullWhen(true)] out DashboardBody? body, out string why)
    {
        body = null;
        why = "";
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = allowDuplicates });
            if (document.RootElement.ValueKind == JsonValueKind.Object) body = Read(text, document.RootElement);
            else why = $"it is a JSON {document.RootElement.ValueKind.ToString().ToLowerInvariant()}";
        }
        catch (JsonException e)
        {
            why = Words(e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            why = "it holds half a character"; // an escape such as \ud800 without its other half
        }

        return body is not null;
    }

    private static DashboardBody Read(string text, JsonElement root)
    {
        var members = CanonicalJson.Members(root);
        var listed = members.TryGetValue(WidgetsMember, out var widgets) && widgets.ValueKind == JsonValueKind.Array;
        return new DashboardBody(
            text,
            CanonicalJson.Of(root),
            listed ? [.. widgets.EnumerateArray().Select(DashboardWidget.Of)] : null,
            members.Where(m => !(listed && m.Key == WidgetsMember)).ToDictionary(m => m.Key, m => CanonicalJson.Of(m.Value)));
    }

    /// <summary>The parser's own words, with the place counted from 1 and only once.</summary>
    private static string Words(JsonException e)
    {
        if (e.LineNumber is not { } line) return e.Message;
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"line {line + 1} of the text, byte {(e.BytePositionInLine ?? 0) + 1}: {(end < 0 ? e.Message : e.Message[..end])}");
    }
}
