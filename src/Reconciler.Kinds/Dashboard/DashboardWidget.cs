using System.Globalization;
using System.Text.Json;

namespace Reconciler.Kinds.Dashboard;

/// <summary>One widget of a body.</summary>
/// <param name="Label">Its title in quotes, or its place: <c>widgets[3]</c>.</param>
/// <param name="Canonical">Its whole JSON, canonical.</param>
public sealed record DashboardWidget(string Label, string Canonical)
{
    private const int LongestTitle = 60;

    /// <summary>Reads the widget at a place.</summary>
    internal static DashboardWidget Of(JsonElement widget, int place) => new(
        Title(widget) is { } title ? $"\"{title}\"" : string.Create(CultureInfo.InvariantCulture, $"widgets[{place}]"),
        CanonicalJson.Of(widget));

    /// <summary>A live title is anybody's text, and stands in a line of the log: one line, of bounded length.</summary>
    private static string? Title(JsonElement widget)
    {
        if (widget.ValueKind != JsonValueKind.Object
            || !widget.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty("title", out var title) || title.ValueKind != JsonValueKind.String)
            return null;
        var text = string.Concat(title.GetString()!.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length == 0 ? null : text.Length <= LongestTitle ? text : $"{text[..LongestTitle]}…";
    }
}
