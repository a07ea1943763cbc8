using System.Text.Json.Nodes;

namespace Reconciler.Core.Desired;

/// <summary>
/// A map with named fields, bound to an immutable record. Built once, field by field; unknown fields are findings with
/// the nearest known name.
/// </summary>
/// <typeparam name="T">The record that the map becomes.</typeparam>
/// <param name="title">The name of the type in the schema and the docs.</param>
/// <param name="description">What it is, in a sentence.</param>
/// <param name="empty">The record with every field at its default.</param>
public sealed class ObjectType<T>(string title, string description, T empty) : SpecType<T>
{
    private readonly List<FieldDeclaration<T>> _fields = [];
    private readonly List<Action<T, MapNode, ICollection<Finding>>> _checks = [];

    /// <summary>The name of the type in the schema and the docs.</summary>
    public string Title => title;

    /// <summary>The fields in the order of declaration.</summary>
    public override IReadOnlyList<IFieldDeclaration> Fields => _fields;

    /// <inheritdoc/>
    public override string Expected => "a map";

    /// <summary>Declares a field that may be left out.</summary>
    /// <param name="name">The key in YAML.</param>
    /// <param name="type">How its value is written.</param>
    /// <param name="about">What it means: one sentence with unit, range and default.</param>
    /// <param name="set">Puts the bound value into the record.</param>
    public ObjectType<T> Optional<TField>(string name, SpecType<TField> type, string about, Func<T, TField, T> set) =>
        Add(new FieldDeclaration<T, TField>(name, type, about, false, set));

    /// <summary>Declares a field without which there is a finding.</summary>
    /// <param name="name">The key in YAML.</param>
    /// <param name="type">How its value is written.</param>
    /// <param name="about">What it means: one sentence with unit and range.</param>
    /// <param name="set">Puts the bound value into the record.</param>
    public ObjectType<T> Required<TField>(string name, SpecType<TField> type, string about, Func<T, TField, T> set) =>
        Add(new FieldDeclaration<T, TField>(name, type, about, true, set));

    /// <summary>Declares a rule across fields. It runs only where every field was bound without a finding.</summary>
    public ObjectType<T> Check(Action<T, MapNode, ICollection<Finding>> check)
    {
        _checks.Add(check);
        return this;
    }

    /// <inheritdoc/>
    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out T value) =>
        TryBind(node, findings, requireAll: true, out value);

    /// <summary>Binds a map that gives defaults for others of this type: nothing is required, rules across fields wait.</summary>
    public bool TryBindDefaults(SpecNode node, ICollection<Finding> findings, out T value) =>
        TryBind(node, findings, requireAll: false, out value);

    /// <inheritdoc/>
    public override JsonObject ToJsonSchema() => Schema(requireAll: true);

    /// <summary>The schema of a map that gives defaults: the same fields, none of them required.</summary>
    public JsonObject ToDefaultsJsonSchema() => Schema(requireAll: false);

    private ObjectType<T> Add(FieldDeclaration<T> field)
    {
        if (_fields.Exists(f => f.Name == field.Name))
            throw new ArgumentException($"{title} declares {field.Name} twice.", nameof(field));
        _fields.Add(field);
        return this;
    }

    private bool TryBind(SpecNode node, ICollection<Finding> findings, bool requireAll, out T value)
    {
        value = empty;
        if (node is not MapNode map)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var before = findings.Count;
        foreach (var entry in map.Entries)
            if (!_fields.Exists(f => f.Name == entry.Key))
                findings.Add(UnknownKey(entry, map));
        foreach (var field in _fields)
        {
            var found = map.Find(field.Name);
            if (found is not null)
                value = field.Bind(value, found, findings);
            else if (field.Required && requireAll)
                findings.Add(new Finding(map.At, map.Path, $"{field.Name} is missing. Add {field.Name}: {field.About}"));
        }

        if (findings.Count == before && requireAll)
            foreach (var check in _checks)
                check(value, map, findings);
        return findings.Count == before;
    }

    private Finding UnknownKey(MapEntry entry, MapNode map)
    {
        var nearest = Suggestion.Nearest(entry.Key, _fields.Select(f => f.Name));
        var hint = nearest is null
            ? $"known here: {string.Join(", ", _fields.Select(f => f.Name))}."
            : $"did you mean {nearest}?";
        return new Finding(entry.KeyAt, map.Path, $"unknown field {entry.Key}; {hint}");
    }

    private JsonObject Schema(bool requireAll)
    {
        var properties = new JsonObject();
        foreach (var field in _fields)
        {
            var schema = field.Type.ToJsonSchema();
            schema["description"] = field.About;
            properties[field.Name] = schema;
        }

        var result = new JsonObject
        {
            ["title"] = title,
            ["description"] = description,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        var required = requireAll ? _fields.Where(f => f.Required).Select(f => (JsonNode)f.Name).ToArray() : [];
        if (required.Length > 0) result["required"] = new JsonArray(required);
        return result;
    }
}
