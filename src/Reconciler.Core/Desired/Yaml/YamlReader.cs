using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reconciler.Core.Desired.Yaml;

/// <summary>One document of a file.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Text">Its own text, which reads to the same document by itself.</param>
/// <param name="Root">Its value; null where it is not YAML, and then <paramref name="Valid"/> is false.</param>
/// <param name="Valid">False where a finding was made in it.</param>
public sealed record YamlDocument(SourceLocation At, string Text, SpecNode? Root, bool Valid);

/// <summary>
/// Reads YAML into <see cref="SpecNode"/> trees with the place of every value. Whatever the bytes are, the outcome is
/// documents and findings, never an exception.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Everything that is wrong with it is added here.</param>
    /// <returns>Its documents in order; none where the bytes are no text or hold nothing but comments.</returns>
    public static IReadOnlyList<YamlDocument> Read(SourceFile file, ICollection<Finding> findings)
    {
        if (YamlText.Decode(file, findings) is not { } text) return [];
        return [.. YamlChunks.Of(text).Select(chunk => ReadChunk(file.Path, chunk, findings))];
    }

    private static YamlDocument ReadChunk(string path, YamlChunk chunk, ICollection<Finding> findings)
    {
        var own = new List<Finding>();
        var place = new SourceLocation(path, chunk.FirstLine, 1);
        SpecNode? root = null;
        var parser = new Parser(new StringReader(chunk.Text));
        try
        {
            while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
                if (parser.Current is DocumentStart)
                {
                    parser.MoveNext();
                    root = new YamlTree(parser, path, chunk.FirstLine - 1, own).ReadRoot();
                    place = root.At;
                    // A chunk holds one document; what follows it must be the end.
                    while (parser.MoveNext())
                    {
                    }
                }
        }
        catch (YamlTreeException refused)
        {
            own.Add(refused.Finding);
            root = null;
        }
        catch (YamlException bad)
        {
            own.Add(SyntaxFinding.For(path, chunk, bad));
            root = null;
        }
        catch (Exception unforeseen) when (unforeseen is ArgumentException or InvalidOperationException or FormatException
            or OverflowException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            // The parser lets some of its own slips through on rubbish (character references beyond Unicode, for one).
            own.Add(new Finding(place, "", $"not valid YAML: {unforeseen.Message} Restore the file, or write it again."));
            root = null;
        }

        // Lines that the parser takes for nothing at all, such as a directive without a document.
        if (root is null && own.Count == 0)
            own.Add(new Finding(place, "", "there is no document here. Write an Environment, or remove these lines."));
        foreach (var finding in own)
            findings.Add(finding);
        return new YamlDocument(place, chunk.Text, root, own.Count == 0);
    }
}
