using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reconciler.Core.Desired.Yaml;

/// <summary>Why a document cannot become a tree at all: too deep, too large, or an alias that nobody can expand.</summary>
internal sealed class YamlTreeException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding => finding;
}

/// <summary>
/// Builds the tree of one document from the parser's events. Aliases and merge keys are expanded as they come, within
/// <see cref="YamlLimits"/>: an expanded value keeps the place where it is written and takes the path where it is used.
/// </summary>
internal sealed class YamlTree(IParser parser, string file, int lineOffset, ICollection<Finding> findings)
{
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>Reads the value at the parser's current event.</summary>
    public SpecNode ReadRoot() => Read("", 0).Node;

    private Anchored Read(string path, int depth)
    {
        var current = parser.Current!;
        var at = Place(current.Start);
        Count(1, at, path);
        if (current is AnchorAlias alias) return Expand(alias.Value.Value, path, depth, at);

        var node = (NodeEvent)current;
        CheckTag(node, at, path);
        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        if (anchor is not null) _open.Add(anchor);
        var read = node switch
        {
            Scalar scalar => new Anchored(
                new ScalarNode(at, path, scalar.Value, scalar.Style != ScalarStyle.Plain || IsText(scalar.Tag)), 1, 0),
            SequenceStart => ReadList(at, path, depth + 1),
            MappingStart => ReadMap(at, path, depth + 1),
            _ => throw Refuse(at, path, "expected a value here."),
        };
        if (anchor is not null)
        {
            _open.Remove(anchor);
            _anchors[anchor] = read;
        }

        return read;
    }

    private Anchored ReadList(SourceLocation at, string path, int depth)
    {
        CheckDepth(at, path, depth);
        var items = new List<SpecNode>();
        int size = 1, height = 0;
        while (Next() is not SequenceEnd)
        {
            var item = Read($"{path}[{items.Count}]", depth);
            items.Add(item.Node);
            size += item.Size;
            height = Math.Max(height, item.Height);
        }

        return new Anchored(new ListNode(at, path, items), size, height + 1);
    }

    private Anchored ReadMap(SourceLocation at, string path, int depth)
    {
        CheckDepth(at, path, depth);
        var map = new MapInProgress(path, findings);
        int size = 1, height = 0;
        while (Next() is { } key and not MappingEnd)
        {
            var keyAt = Place(key.Start);
            if (key is not Scalar name)
                throw Refuse(keyAt, path, "a key must be plain text. Write a name, a colon and the value.");
            var merges = name is { Value: "<<", Style: ScalarStyle.Plain };
            Next();
            var value = Read(merges ? path : Below(path, name.Value, depth), depth);
            size += value.Size + 1;
            height = Math.Max(height, value.Height);
            if (merges) map.Merge(keyAt, value.Node);
            else map.Add(new MapEntry(name.Value, keyAt, value.Node));
        }

        return new Anchored(new MapNode(at, path, map.Entries()), size, height + 1);
    }

    private Anchored Expand(string name, string path, int depth, SourceLocation at)
    {
        if (_open.Contains(name))
            throw Refuse(at, path, $"the alias *{name} stands inside its own anchor &{name}. Write the value out.");
        if (!_anchors.TryGetValue(name, out var anchored))
        {
            var nearest = Suggestion.Nearest(name, _anchors.Keys.Order(StringComparer.Ordinal));
            throw Refuse(at, path, $"the alias *{name} has no anchor &{name} before it"
                + (nearest is null ? ". Write the value out, or name an anchor of this document." : $"; did you mean *{nearest}?"));
        }

        CheckDepth(at, path, depth + anchored.Height);
        Count(anchored.Size, at, path);
        return anchored with { Node = anchored.Node.MovedTo(path) };
    }

    /// <summary>Paths leave out <c>spec</c>, since nearly everything stands in it.</summary>
    private static string Below(string path, string key, int depth) =>
        path.Length > 0 ? $"{path}.{key}" : depth == 1 && key == "spec" ? "" : key;

    private void CheckTag(NodeEvent node, SourceLocation at, string path)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !IsText(node.Tag))
            findings.Add(new Finding(at, path, $"the tag {node.Tag.Value} has no meaning here. Remove it."));
    }

    private static bool IsText(TagName tag) =>
        !tag.IsEmpty && (tag.IsNonSpecific ? tag.Value == "!" : tag.Value == "tag:yaml.org,2002:str");

    private void Count(int nodes, SourceLocation at, string path)
    {
        _nodes += nodes;
        if (_nodes > YamlLimits.Nodes)
            throw Refuse(at, path,
                $"the document has more than {YamlLimits.Nodes} values once its aliases are expanded. Use fewer aliases, or split it.");
    }

    private static void CheckDepth(SourceLocation at, string path, int depth)
    {
        if (depth > YamlLimits.Depth)
            throw Refuse(at, path.Length > 80 ? path[..80] + "…" : path,
                $"maps and lists are nested more than {YamlLimits.Depth} deep. Nothing in desired state is: check the indentation and brackets.");
    }

    private ParsingEvent Next() =>
        parser.MoveNext() ? parser.Current! : throw Refuse(new SourceLocation(file, lineOffset + 1, 1), "", "the document ends too early. Finish it.");

    private SourceLocation Place(Mark mark) => new(file, (int)mark.Line + lineOffset, (int)mark.Column);

    private static YamlTreeException Refuse(SourceLocation at, string path, string message) => new(new Finding(at, path, message));

    private sealed record Anchored(SpecNode Node, int Size, int Height);
}
