using YamlDotNet.Core;

namespace Reconciler.Core.Desired.Yaml;

/// <summary>Says in words what the parser's error means for the one who wrote the file.</summary>
internal static class SyntaxFinding
{
    public static Finding For(string path, YamlChunk chunk, YamlException error)
    {
        var lines = chunk.Text.Split('\n');
        var line = (int)Math.Clamp(error.Start.Line, 1, lines.Length);
        var column = (int)Math.Max(1, error.Start.Column);

        // The parser points at the map around a tab, not at the tab: look for it from there on.
        if (TabIndented(lines, line) is { } tab)
            return At(tab.Line, tab.Column, "found a tab as indentation; YAML is indented with spaces. Replace the tab with spaces.");

        // Nothing but blanks after the place: whoever wrote the file had not finished.
        var unfinished = EndsUnfinished(lines, line, column) || EndsUnfinished(lines, (int)error.End.Line, (int)error.End.Column);
        return At(line, column, unfinished
            ? $"the document ends in the middle of something: {Sentence(error.Message)} Finish it; a half-written file is not applied."
            : $"not valid YAML: {Sentence(error.Message)} Correct the indentation, quotes or brackets here or just above.");

        Finding At(int atLine, int atColumn, string message) =>
            new(new SourceLocation(path, atLine + chunk.FirstLine - 1, atColumn), "", message);
    }

    private static (int Line, int Column)? TabIndented(string[] lines, int from)
    {
        for (var i = Math.Max(0, from - 2); i < lines.Length; i++)
        {
            var line = lines[i];
            for (var c = 0; c < line.Length && line[c] is ' ' or '\t'; c++)
                if (line[c] == '\t' && line.Trim() is { Length: > 0 } content && content[0] != '#')
                    return (i + 1, c + 1);
        }

        return null;
    }

    private static bool EndsUnfinished(string[] lines, int line, int column)
    {
        if (line > lines.Length) return true;
        if (line < 1) return false;
        var rest = lines[line - 1];
        return string.IsNullOrWhiteSpace(column - 1 < rest.Length ? rest[Math.Max(0, column - 1)..] : "")
            && lines.Skip(line).All(string.IsNullOrWhiteSpace);
    }

    private static string Sentence(string message)
    {
        var words = message.Trim().TrimEnd('.');
        return words.Length == 0 ? "it cannot be parsed." : char.ToLowerInvariant(words[0]) + words[1..] + ".";
    }
}
