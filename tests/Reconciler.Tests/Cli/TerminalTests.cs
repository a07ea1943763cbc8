using Reconciler.Cli;
using Spectre.Console;

namespace Reconciler.Tests.Cli;

public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _err = new();

    private Terminal Pipe => new(_out, _err, interactive: false, color: true);

    public void Dispose()
    {
        _out.Dispose();
        _err.Dispose();
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines\r\nor three", "two lines or three")]
    [InlineData("a\tb", "a b")]
    [InlineData("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("\u009b2Jgone", "\uFFFD2Jgone")]
    [InlineData("bell\u0007 back\b", "bell\uFFFD back\uFFFD")]
    [InlineData("\u202Eturned", "\uFFFDturned")]
    [InlineData("[red]markup[/] is text", "[red]markup[/] is text")]
    [InlineData("größer → 90 %", "größer → 90 %")]
    public void Line_is_one_line_that_steers_no_terminal(string text, string shown)
    {
        Pipe.Line(text, Styles.Bad);

        Assert.Equal(shown + "\n", _out.ToString());
    }

    [Fact]
    public void Line_in_a_pipe_is_never_wrapped()
    {
        var text = string.Join(' ', Enumerable.Repeat("wide", 10_000));

        Pipe.Line(text);

        Assert.Equal(text + "\n", _out.ToString());
    }

    [Fact]
    public void Row_in_a_pipe_is_never_wrapped_and_has_no_blanks_at_its_end()
    {
        var text = string.Join(' ', Enumerable.Repeat("wide", 500));
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        table.AddColumns(new TableColumn(""), new TableColumn(""), new TableColumn(""));
        table.AddRow(Terminal.Cell("a"), Terminal.Cell(text), Terminal.Cell("end\u001b"));
        table.AddRow(Terminal.Cell("b"), Terminal.Cell("short"), Terminal.Cell(""));

        Pipe.Write(table);

        var lines = _out.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("wide end\uFFFD", System.Text.RegularExpressions.Regex.Replace(lines[0], " +", " "));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Message_keeps_its_lines_and_steers_no_terminal()
    {
        Pipe.Message("error: one\r\ntwo \u001b[2J");

        Assert.Equal("error: one\ntwo \uFFFD[2J\n", _err.ToString());
        Assert.Empty(_out.ToString());
    }

    [Fact]
    public void Message_waits_for_whoever_makes_room_for_it()
    {
        var terminal = Pipe;
        terminal.MakesRoom = write =>
        {
            _err.Write("[room]");
            write();
            _err.Write("[back]");
        };

        terminal.Message("look");

        Assert.Equal("[room]look\n[back]", _err.ToString());
    }
}
