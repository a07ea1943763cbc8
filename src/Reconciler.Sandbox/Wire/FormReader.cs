using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Wire;

/// <summary>
/// Reads awsQuery's flattened form (<c>Filters.Filter.1.Values.Value.1=x</c>) into a tree in which lists are lists,
/// whatever their items are called.
/// </summary>
internal static class FormReader
{
    public static Dictionary<string, string> Fields(string form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = split < 0 ? (pair, "") : (pair[..split], pair[(split + 1)..]);
            fields[WebUtility.UrlDecode(name)] = WebUtility.UrlDecode(value);
        }
        return fields;
    }

    public static JsonObject Tree(IReadOnlyDictionary<string, string> fields)
    {
        var root = new Branch();
        foreach (var (name, value) in fields)
        {
            var at = root;
            foreach (var step in name.Split('.'))
                at = at.Child(step);
            at.Value = value;
        }
        return root.AsStructure();
    }

    private sealed class Branch
    {
        private readonly Dictionary<string, Branch> _children = new(StringComparer.Ordinal);

        public string? Value { get; set; }

        public Branch Child(string step) => _children.TryGetValue(step, out var child) ? child : _children[step] = new();

        public JsonObject AsStructure()
        {
            var members = new JsonObject();
            foreach (var (name, child) in _children)
                members[name] = child.AsNode();
            return members;
        }

        private JsonNode AsNode()
        {
            if (_children.Count == 0)
                return JsonValue.Create(Value ?? "");
            if (IsList)
                return AsList();

            // A list's items stand one level down, under the item's name.
            return _children.Count == 1 && _children.Values.First() is { IsList: true } list ? list.AsList() : AsStructure();
        }

        private bool IsList => _children.Count > 0 && _children.Keys.All(key => int.TryParse(key, out _));

        private JsonArray AsList() => new([.. _children
            .OrderBy(item => int.Parse(item.Key, CultureInfo.InvariantCulture))
            .Select(item => item.Value.AsNode())]);
    }
}
