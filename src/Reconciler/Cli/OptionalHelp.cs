using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Reconciler.Cli;

/// <summary>
/// Help in whose list of commands what may be left out stands in brackets, as it does in a command's own usage: the library's list
/// shows <c>history &lt;ENV&gt; &lt;SERVICE&gt;</c> for a command that does without the service.
/// </summary>
/// <param name="inner">The library's.</param>
internal sealed partial class OptionalHelp(HelpAction inner) : SynchronousCommandLineAction
{
    private const string Heading = "Commands:";

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        try
        {
            return inner.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
            output.Write(Marked(text.ToString(), [.. parseResult.CommandResult.Command.Subcommands]));
        }
    }

    private static string Marked(string help, IReadOnlyList<Command> commands)
    {
        var lines = help.Split('\n');
        var begin = Array.FindIndex(lines, line => line.StartsWith(Heading, StringComparison.Ordinal)) + 1;
        var end = begin == 0 ? 0 : Array.FindIndex(lines, begin, line => line.Trim().Length == 0);
        var rows = Enumerable.Range(begin, Math.Max(0, end - begin)).Select(i => (At: i, Row: Row().Match(lines[i]))).ToList();
        var growth = rows.Where(r => r.Row.Success).Select(r => Label(r.Row, commands).Length + 2 - (r.Row.Length - 2)).Append(0).Max();
        foreach (var (at, row) in rows)
        {
            // What is no command's first line goes on with the description of the one above.
            lines[at] = row.Success
                ? $"  {Label(row, commands).PadRight(row.Length - 2 + growth)}{lines[at][row.Length..]}"
                : new string(' ', growth) + lines[at];
        }

        return string.Join('\n', lines);
    }

    private static string Label(Match row, IReadOnlyList<Command> commands)
    {
        var words = row.Groups["label"].Value.Split(' ');
        var arguments = commands.FirstOrDefault(c => c.Name == words[0])?.Arguments ?? [];
        return string.Join(' ', words.Select((word, i) => i > 0 && i <= arguments.Count && arguments[i - 1].Arity.MinimumNumberOfValues == 0 ? $"[{word}]" : word));
    }

    /// <summary>A command with its arguments, up to where its description begins.</summary>
    [GeneratedRegex("^  (?<label>[^ ]+(?: <[^>]*>)*) +")]
    private static partial Regex Row();
}
