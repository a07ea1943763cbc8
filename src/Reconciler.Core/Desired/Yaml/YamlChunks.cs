namespace Reconciler.Core.Desired.Yaml;

/// <summary>The text of one document of a file, with everything that it needs to be read by itself.</summary>
/// <param name="Text">Its lines, from its <c>---</c> (and the comments and directives before it) to the next.</param>
/// <param name="FirstLine">The line of the file that it begins on, from 1.</param>
internal sealed record YamlChunk(string Text, int FirstLine);

/// <summary>
/// Cuts a file into its documents before anything is parsed, so that a broken document does not take those after it along.
/// YAML allows it: a line that begins with <c>---</c> or <c>...</c> is a document marker wherever it stands (rule
/// c-forbidden, https://yaml.org/spec/1.2.2/#914-explicit-documents).
/// </summary>
internal static class YamlChunks
{
    /// <summary>The documents in order; chunks of nothing but blank lines and comments are left out.</summary>
    public static IReadOnlyList<YamlChunk> Of(string text)
    {
        var chunks = new List<YamlChunk>();
        int start = 0, startLine = 1, line = 1, at = 0;
        var hasContent = false;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            var current = text.AsSpan(at, end - at);
            if (IsMarker(current, "---"))
            {
                if (hasContent) Cut(at, line);
                // The marker alone is no content; what stands beside it is.
                hasContent = !IsBlankOrComment(current[3..]);
            }
            else if (IsMarker(current, "..."))
            {
                Cut(end, line + 1);
            }
            else if (!IsBlankOrComment(current) && !(current[0] == '%' && !hasContent))
            {
                hasContent = true;
            }

            at = end;
            line++;
        }

        Cut(text.Length, line);
        return chunks;

        void Cut(int until, int nextLine)
        {
            if (hasContent) chunks.Add(new YamlChunk(text[start..until], startLine));
            start = until;
            startLine = nextLine;
            hasContent = false;
        }
    }

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker, StringComparison.Ordinal) && (line.Length == 3 || line[3] is ' ' or '\t' or '\r' or '\n');

    private static bool IsBlankOrComment(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.IsEmpty || trimmed[0] == '#';
    }
}
