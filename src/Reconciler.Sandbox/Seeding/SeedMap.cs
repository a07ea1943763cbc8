using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reconciler.Sandbox.Seeding;

/// <summary>
/// A map in a seed document. Reading a field makes it known; what was never read is an unknown field.
/// A problem is noted with its place and a harmless value is given back, so that all problems are found at once.
/// </summary>
internal sealed class SeedMap(YamlMappingNode node, string path, SeedProblems problems)
{
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<SeedMap> _parts = [];

    public Mark Start => node.Start;

    public string Path => path;

    /// <summary>All problems of the document so far.</summary>
    public IReadOnlyList<string> Problems => problems.All;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key)
    {
        if (Scalar(key) is { } text)
            return text;
        if (!node.Children.ContainsKey(new YamlScalarNode(key)))
            problems.Add(node.Start, path, $"{key} is missing. Add it.");
        return "";
    }

    public string Text(string key, string fallback) => Scalar(key) ?? fallback;

    public string? OptionalText(string key) => Scalar(key);

    public string OneOf(string key, string fallback, params ReadOnlySpan<string> values)
    {
        var text = Scalar(key) ?? fallback;
        if (values.Contains(text))
            return text;
        Problem(key, $"is '{text}', expected one of {string.Join(", ", values!)}.");
        return fallback;
    }

    public int Integer(string key, int fallback, int min = 0, int max = int.MaxValue)
    {
        if (Scalar(key) is not { } text)
            return fallback;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Problem(key, $"is '{text}', expected a whole number from {min}" + (max < int.MaxValue ? $" to {max}." : "."));
        return fallback;
    }

    public double Number(string key, double fallback)
    {
        if (Scalar(key) is not { } text)
            return fallback;
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Problem(key, $"is '{text}', expected a number.");
        return fallback;
    }

    public bool Flag(string key, bool fallback)
    {
        if (Scalar(key) is not { } text)
            return fallback;
        if (bool.TryParse(text, out var flag))
            return flag;
        Problem(key, $"is '{text}', expected true or false.");
        return fallback;
    }

    /// <summary>A duration such as <c>30s</c>, <c>5m</c>, <c>4h</c> or <c>7d</c>.</summary>
    public TimeSpan Duration(string key, TimeSpan fallback)
    {
        if (Scalar(key) is not { } text)
            return fallback;
        if (Durations.TryParse(text, out var duration))
            return duration;
        Problem(key, $"is '{text}', expected a duration such as 30s, 5m, 4h or 7d.");
        return fallback;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode items when items.Children.All(item => item is YamlScalarNode):
                return [.. items.Children.Cast<YamlScalarNode>().Select(item => item.Value ?? "")];
            default:
                Problem(key, "expected a list of texts, such as [a, b].");
                return [];
        }
    }

    /// <summary>A map of texts, such as an alarm's dimensions, in the order written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string key)
    {
        if (Part(key) is not { } part)
            return [];
        return [.. part.Keys.Select(name => KeyValuePair.Create(name, part.Text(name)))];
    }

    /// <summary>A map of numbers, such as metric values by name, in the order written.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Numbers(string key)
    {
        if (Part(key) is not { } part)
            return [];
        return [.. part.Keys.Select(name => KeyValuePair.Create(name, part.Number(name, 0)))];
    }

    /// <summary>A map within this one, or null where it is not there.</summary>
    public SeedMap? Part(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode found:
                var part = new SeedMap(found, path.Length > 0 ? $"{path}.{key}" : key, problems);
                _parts.Add(part);
                return part;
            default:
                Problem(key, "expected a map.");
                return null;
        }
    }

    /// <summary>A list of maps, for things that have no names, in the order written.</summary>
    public IReadOnlyList<SeedMap> Parts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode items when items.Children.All(item => item is YamlMappingNode):
                List<SeedMap> parts = [.. items.Children.Select((item, place) =>
                    new SeedMap((YamlMappingNode)item, string.Create(CultureInfo.InvariantCulture, $"{(path.Length > 0 ? path + "." : "")}{key}[{place}]"), problems))];
                _parts.AddRange(parts);
                return parts;
            default:
                Problem(key, "expected a list of maps, such as [{ … }, { … }].");
                return [];
        }
    }

    /// <summary>A map of named things, in the order written.</summary>
    public IReadOnlyList<(string Name, SeedMap Entry)> Entries(string key)
    {
        if (Part(key) is not { } part)
            return [];
        var entries = new List<(string, SeedMap)>();
        foreach (var name in part.Keys)
        {
            if (part.Part(name) is { } entry)
                entries.Add((name, entry));
        }
        return entries;
    }

    /// <summary>Notes a problem at a field: what was found, what was expected, what to do.</summary>
    public void Problem(string key, string message)
    {
        _known.Add(key);
        var at = node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(name => name.Value == key);
        problems.Add(at?.Start ?? node.Start, path, $"{key} {message}");
    }

    /// <summary>Notes every field that nobody read, here and in the parts.</summary>
    public void NoteUnknown()
    {
        foreach (var name in node.Children.Keys.OfType<YamlScalarNode>().Where(name => !_known.Contains(name.Value ?? "")))
            problems.Add(name.Start, path, $"unknown field '{name.Value}'. Known here: {string.Join(", ", _known)}.");
        foreach (var part in _parts)
            part.NoteUnknown();
    }

    private IEnumerable<string> Keys => [.. node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];

    private string? Scalar(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value ?? "";
            default:
                Problem(key, "expected a single value.");
                return null;
        }
    }

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        node.Children.TryGetValue(new YamlScalarNode(key), out var found);
        return found is YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain } ? null : found;
    }
}
