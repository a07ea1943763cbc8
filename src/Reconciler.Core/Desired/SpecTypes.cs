using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reconciler.Core.Desired;

/// <summary>The types of value that desired state is written with.</summary>
public static class SpecTypes
{
    /// <summary>Text that is not empty.</summary>
    public static SpecType<string> Text { get; } = new ScalarType<string>(
        "text", new JsonObject { ["type"] = "string", ["minLength"] = 1 }, s => s.IsNull || s.Text.Length == 0 ? null : s.Text);

    /// <summary><c>true</c> or <c>false</c>, unquoted.</summary>
    public static SpecType<bool> Boolean { get; } = new ScalarType<bool?>(
        "true or false", new JsonObject { ["type"] = "boolean" },
        s => s.Quoted ? null : s.Text switch { "true" => true, "false" => false, _ => null }).Select(b => b!.Value);

    /// <summary>Any finite number.</summary>
    public static SpecType<double> Number { get; } = new ScalarType<double?>(
        "number", new JsonObject { ["type"] = "number" },
        s => !s.Quoted && double.TryParse(s.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null).Select(n => n!.Value);

    /// <summary>A whole number in a range, both ends included.</summary>
    public static SpecType<int> WholeNumber(int min, int max) => new ScalarType<int?>(
        $"a whole number {min}–{max}",
        new JsonObject { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max },
        s => !s.Quoted && int.TryParse(s.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max ? number : null).Select(n => n!.Value);

    /// <summary>Text of a given form.</summary>
    /// <param name="expected">The form in words, with an example.</param>
    /// <param name="pattern">A regular expression for the whole text.</param>
    public static SpecType<string> Matching(string expected, [System.Diagnostics.CodeAnalysis.StringSyntax("Regex")] string pattern)
    {
        var regex = new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return new ScalarType<string>(
            expected, new JsonObject { ["type"] = "string", ["pattern"] = $"^(?:{pattern})$" },
            s => regex.IsMatch(s.Text) ? s.Text : null);
    }

    /// <summary>A length of time from 1 s to 400 days: <c>30s</c>, <c>5m</c>, <c>4h</c>, <c>7d</c>.</summary>
    public static SpecType<TimeSpan> Duration { get; } = new ScalarType<TimeSpan?>(
        "a duration such as 30s, 5m, 4h or 7d",
        new JsonObject { ["type"] = "string", ["pattern"] = "^[1-9][0-9]*[smhd]$" },
        s => Durations.TryParse(s.Text, out var duration) ? duration : null).Select(d => d!.Value);

    /// <summary>One of a closed set of words.</summary>
    public static SpecType<T> OneOf<T>(params (string Word, T Value)[] choices) => new ChoiceType<T>(choices);

    /// <summary>A list.</summary>
    public static SpecType<IReadOnlyList<T>> ListOf<T>(SpecType<T> item) => new ListType<T>(item);

    /// <summary>A map from names to values of one type, in the order of the file.</summary>
    public static SpecType<IReadOnlyList<KeyValuePair<string, T>>> MapOf<T>(SpecType<T> value) => new MapType<T>(value);

    /// <summary>
    /// A map of anything, as the text of a JSON object in the order of the file. What is not quoted is a number, true,
    /// false or null where YAML's core schema says so.
    /// </summary>
    public static SpecType<string> Json { get; } = new JsonType();
}

/// <summary>A value written as one scalar.</summary>
internal sealed class ScalarType<T>(string expected, JsonObject schema, Func<ScalarNode, T?> read) : SpecType<T>
{
    public override string Expected => expected;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out T value)
    {
        value = default!;
        if (node is ScalarNode scalar && read(scalar) is { } read1)
        {
            value = read1;
            return true;
        }

        findings.Add(Mismatch(node));
        return false;
    }

    public override JsonObject ToJsonSchema() => (JsonObject)schema.DeepClone();

    public SpecType<TTo> Select<TTo>(Func<T, TTo> map) => new MappedType<T, TTo>(this, map);
}

/// <summary>A value that is another's, converted.</summary>
internal sealed class MappedType<TFrom, TTo>(SpecType<TFrom> inner, Func<TFrom, TTo> map) : SpecType<TTo>
{
    public override string Expected => inner.Expected;

    public override IReadOnlyList<IFieldDeclaration> Fields => inner.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out TTo value)
    {
        var bound = inner.TryBind(node, findings, out var raw);
        value = bound ? map(raw) : default!;
        return bound;
    }

    public override JsonObject ToJsonSchema() => inner.ToJsonSchema();
}

/// <summary>One of a closed set of words, with a "did you mean".</summary>
internal sealed class ChoiceType<T>(IReadOnlyList<(string Word, T Value)> choices) : SpecType<T>
{
    public override string Expected => string.Join(" or ", choices.Select(c => c.Word));

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out T value)
    {
        value = default!;
        if (node is ScalarNode scalar)
        {
            foreach (var choice in choices)
                if (choice.Word == scalar.Text)
                {
                    value = choice.Value;
                    return true;
                }

            var nearest = Suggestion.Nearest(scalar.Text, choices.Select(c => c.Word));
            findings.Add(nearest is null
                ? Mismatch(node)
                : new Finding(node.At, node.Path, $"found {node.Describe()}, expected {Expected}; did you mean {nearest}?"));
            return false;
        }

        findings.Add(Mismatch(node));
        return false;
    }

    public override JsonObject ToJsonSchema() =>
        new() { ["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c.Word)]) };
}

/// <summary>A list of values of one type.</summary>
internal sealed class ListType<T>(SpecType<T> item) : SpecType<IReadOnlyList<T>>
{
    public override string Expected => $"a list of {item.Expected}";

    public override IReadOnlyList<IFieldDeclaration> Fields => item.Fields;

    public override bool TryBind(SpecNode node, ICollection<Finding> findings, out IReadOnlyList<T> value)
    {
        var items = new List<T>();
        value = items;
        if (node is not ListNode list)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var before = findings.Count;
        foreach (var each in list.Items)
            if (item.TryBind(each, findings, out var bound))
                items.Add(bound);
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema() => new() { ["type"] = "array", ["items"] = item.ToJsonSchema() };
}

/// <summary>A map from free names to values of one type.</summary>
internal sealed class MapType<T>(SpecType<T> item) : SpecType<IReadOnlyList<KeyValuePair<string, T>>>
{
    public override string Expected => $"a map of names to {item.Expected}";

    public override IReadOnlyList<IFieldDeclaration> Fields => item.Fields;

    public override bool TryBind(
        SpecNode node, ICollection<Finding> findings, out IReadOnlyList<KeyValuePair<string, T>> value)
    {
        var items = new List<KeyValuePair<string, T>>();
        value = items;
        if (node is not MapNode map)
        {
            findings.Add(Mismatch(node));
            return false;
        }

        var before = findings.Count;
        foreach (var entry in map.Entries)
            if (item.TryBind(entry.Value, findings, out var bound))
                items.Add(new KeyValuePair<string, T>(entry.Key, bound));
        return findings.Count == before;
    }

    public override JsonObject ToJsonSchema() =>
        new() { ["type"] = "object", ["additionalProperties"] = item.ToJsonSchema() };
}
