using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reconciler.Cli;

/// <summary>
/// Where a command writes: results to standard output, messages to standard error. Tables and colour on a terminal, plain
/// text without either in a pipe. What it shows comes from files, commits and AWS: signs that steer a terminal are not let
/// through.
/// </summary>
internal sealed class Terminal
{
    /// <summary>In a pipe nothing is wrapped: a row is a line.</summary>
    private const int PipeWidth = 1_000_000;

    private readonly TextWriter _error;

    /// <summary>Makes one.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="interactive">Whether standard output is a terminal.</param>
    /// <param name="color">Whether colour is wanted there.</param>
    public Terminal(TextWriter output, TextWriter error, bool interactive, bool color)
    {
        (Out, _error, Interactive) = (output, error, interactive);
        Console = MakeConsole(output, interactive, color && interactive);
    }

    /// <summary>Standard output, for text that is not for people: JSON, schemas.</summary>
    public TextWriter Out { get; }

    /// <summary>Whether a person watches standard output.</summary>
    public bool Interactive { get; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool ErrorInteractive { get; init; }

    /// <summary>Whether nobody reads standard output any more, where that can be told.</summary>
    public Func<bool> ReaderIsGone { get; init; } = () => false;

    /// <summary>Standard output, for people.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Who makes room for a message on the terminal, and then lets it be written; null for nobody.</summary>
    public Action<Action>? MakesRoom { get; set; }

    /// <summary>Words as they are shown: on one line, and without signs that steer a terminal.</summary>
    public static string Shown(string text)
    {
        var shown = text.ReplaceLineEndings(" ");
        return shown.Any(Steers) ? string.Concat(shown.Select(c => c == '\t' ? ' ' : Steers(c) ? '\uFFFD' : c)) : shown;
    }

    /// <summary>A cell of a table.</summary>
    public static Text Cell(string text, Style? style = null) => new(Shown(text), style);

    /// <summary>Writes one line for people.</summary>
    public void Line(string text = "") => Line(text, Style.Plain);

    /// <summary>Writes one line for people that is styled on a terminal.</summary>
    public void Line(string text, Style style)
    {
        if (Interactive)
        {
            Console.Write(Cell(text, style));
            Console.WriteLine();
            return;
        }

        Out.WriteLine(Shown(text).TrimEnd());
        Out.Flush();
    }

    /// <summary>Writes one line for people whose end is wrapped, on a terminal, to the right of its beginning.</summary>
    public void Line(string head, string text, Style style)
    {
        if (!Interactive)
        {
            Line(head + text);
            return;
        }

        var line = new Grid();
        line.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(0));
        line.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        line.AddRow(Cell(head, style), Cell(text, style));
        Console.Write(line);
    }

    /// <summary>Writes something for people; in a pipe without blanks at the ends of lines.</summary>
    public void Write(IRenderable content)
    {
        if (Interactive)
        {
            Console.Write(content);
            return;
        }

        using var text = new StringWriter();
        MakeConsole(text, interactive: false, color: false).Write(content);
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n')) Out.WriteLine(line.TrimEnd());
        Out.Flush();
    }

    /// <summary>Writes a message, of one line or several.</summary>
    public void Message(string text)
    {
        if (MakesRoom is { } room) room(Write);
        else Write();

        void Write()
        {
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) _error.WriteLine(Shown(line));
            _error.Flush();
        }
    }

    // Control characters, and those that turn the direction of writing (UAX #9).
    private static bool Steers(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static IAnsiConsole MakeConsole(TextWriter writer, bool interactive, bool color)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!interactive) console.Profile.Width = PipeWidth;
        return console;
    }
}
