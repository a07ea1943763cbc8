using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reconciler.Cli;

/// <summary>
/// Where a command writes: results to standard output, messages to standard error. Tables and colour on a terminal, plain
/// text without either in a pipe.
/// </summary>
internal sealed class Terminal
{
    /// <summary>In a pipe nothing is wrapped: a line is a line.</summary>
    private const int PipeWidth = 2000;

    private readonly TextWriter _error;
    private readonly bool _color;

    /// <summary>Makes one.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="interactive">Whether standard output is a terminal.</param>
    /// <param name="color">Whether colour is wanted there.</param>
    public Terminal(TextWriter output, TextWriter error, bool interactive, bool color)
    {
        (Out, _error, Interactive, _color) = (output, error, interactive, color && interactive);
        Console = MakeConsole(output, interactive, _color);
    }

    /// <summary>Standard output, for text that is not for people: JSON, schemas.</summary>
    public TextWriter Out { get; }

    /// <summary>Whether a person watches.</summary>
    public bool Interactive { get; }

    /// <summary>Standard output, for people.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Writes one line for people.</summary>
    public void Line(string text = "") => Line(new Text(text));

    /// <summary>Writes one line for people that is styled on a terminal.</summary>
    public void Line(string text, Style style) => Line(new Text(text, style));

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

    /// <summary>Writes a message.</summary>
    public void Message(string text)
    {
        _error.WriteLine(text);
        _error.Flush();
    }

    private void Line(Text text)
    {
        if (!Interactive) Write(text);
        else
        {
            Console.Write(text);
            Console.WriteLine();
        }
    }

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
