using System.Security.Cryptography;
using System.Text;

namespace Reconciler.Core.Desired.Yaml;

/// <summary>What can be done with a tree whatever it declares.</summary>
public static class SpecNodes
{
    /// <summary>The same value used at another path; its places stay where it is written.</summary>
    internal static SpecNode MovedTo(this SpecNode node, string path) => node switch
    {
        _ when node.Path == path => node,
        MapNode map => map with
        {
            Path = path,
            Entries = [.. map.Entries.Select(e => e with { Value = e.Value.MovedTo(path.Length == 0 ? e.Key : $"{path}.{e.Key}") })],
        },
        ListNode list => list with { Path = path, Items = [.. list.Items.Select((item, i) => item.MovedTo($"{path}[{i}]"))] },
        _ => node with { Path = path },
    };

    /// <summary>Every place at which the tree or a part of it is written.</summary>
    internal static IEnumerable<SourceLocation> Places(this SpecNode node)
    {
        yield return node.At;
        var below = node switch
        {
            MapNode map => map.Entries.SelectMany(e => e.Value.Places().Prepend(e.KeyAt)),
            ListNode list => list.Items.SelectMany(item => item.Places()),
            _ => [],
        };
        foreach (var place in below)
            yield return place;
    }

    /// <summary>
    /// SHA-256 of what the tree means, lower-case hex: keys sorted, values left empty dropped, comments, layout,
    /// anchors and places not in it. Lists keep their order (that of a schedule decides). Quotes count only around what would be
    /// a number, true or false without them: in JSON that is another value.
    /// </summary>
    public static string ContentHash(this SpecNode node)
    {
        var canonical = new StringBuilder();
        Append(canonical, node);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    // Lengths before texts: no text can then pass for structure.
    private static void Append(StringBuilder to, SpecNode node)
    {
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                to.Append('~');
                break;
            case ScalarNode scalar:
                if (scalar.Quoted && CoreSchema.Token(scalar.Text) is not null) to.Append('"');
                Append(to, scalar.Text);
                break;
            case ListNode list:
                to.Append('[');
                foreach (var item in list.Items) Append(to, item);
                to.Append(']');
                break;
            case MapNode map:
                to.Append('{');
                foreach (var entry in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                    if (entry.Value is not ScalarNode { IsNull: true })
                    {
                        Append(to, entry.Key);
                        Append(to, entry.Value);
                    }

                to.Append('}');
                break;
        }
    }

    private static void Append(StringBuilder to, string text) => to.Append(text.Length).Append(':').Append(text);
}
