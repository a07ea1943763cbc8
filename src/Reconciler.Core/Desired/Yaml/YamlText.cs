using System.Text;

namespace Reconciler.Core.Desired.Yaml;

/// <summary>Turns the bytes of a file into text, or says where they are none.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file.</summary>
    /// <returns>The text, or null with one finding added.</returns>
    public static string? Decode(SourceFile file, ICollection<Finding> findings)
    {
        var bytes = file.Content.Span;
        if (bytes.Length > YamlLimits.FileBytes)
            return Refuse(file.Path, 0, 0, findings,
                $"the file has {bytes.Length} bytes, more than the {YamlLimits.FileBytes} (1 MiB) that are read. "
                + "Remove what is not desired state, or split it into several files.");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse(file.Path, 1, 1, findings, "the file is UTF-16, expected UTF-8. Save it as UTF-8.");
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            var (line, column) = Place(Encoding.UTF8.GetString(bytes[..Math.Clamp(bad.Index, 0, bytes.Length)]));
            return Refuse(file.Path, line, column, findings,
                $"found the byte 0x{bad.BytesUnknown?.FirstOrDefault() ?? 0:X2}, which is not UTF-8 text. "
                + "Save the file as UTF-8, or restore it if it is damaged.");
        }

        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r' or '\u0085'))
            {
                var (line, column) = Place(text[..i]);
                return Refuse(file.Path, line, column, findings,
                    $"found the control character U+{(int)text[i]:X4}, expected text. "
                    + "Remove it, or restore the file if it is damaged.");
            }

        return text;
    }

    private static (int Line, int Column) Place(string before)
    {
        var line = 1 + before.Count(c => c == '\n');
        return (line, before.Length - before.LastIndexOf('\n'));
    }

    private static string? Refuse(string path, int line, int column, ICollection<Finding> findings, string message)
    {
        findings.Add(new Finding(new SourceLocation(path, line, column), "", message));
        return null;
    }
}
