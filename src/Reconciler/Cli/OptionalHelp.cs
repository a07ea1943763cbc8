using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Reconciler.Cli;

/// <summary>
/// Help in whose list of commands what may be left out stands in brackets, as it does in a command's own usage: the library's list
/// shows <c>history &lt;ENV&gt; &lt;SERVICE&gt;</c> for a command that does without the service.
/// </summary>
/// <param name="inner">The library's.</param>
internal sealed class OptionalHelp(HelpAction inner) : SynchronousCommandLineAction
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
        var labels = commands.Select(c => (Plain: Label(c, marked: false), Marked: Label(c, marked: true))).OrderByDescending(l => l.Plain.Length).ToList();
        var growth = labels.Select(l => l.Marked.Length - l.Plain.Length).DefaultIfEmpty(0).Max();
        var lines = help.Split('\n');
        var begin = Array.FindIndex(lines, line => line.StartsWith(Heading, StringComparison.Ordinal));
        if (growth == 0 || begin < 0) return help;
        for (var i = begin + 1; i < lines.Length && lines[i].Trim().Length > 0; i++)
        {
            var (plain, marked) = labels.Find(l => lines[i].StartsWith($"  {l.Plain} ", StringComparison.Ordinal));
            // What is no command's first line goes on with the description of the one above.
            lines[i] = plain is null
                ? new string(' ', growth) + lines[i]
                : $"  {marked}{new string(' ', growth - (marked.Length - plain.Length))}{lines[i][(2 + plain.Length)..]}";
        }

        return string.Join('\n', lines);
    }

    private static string Label(Command command, bool marked) => string.Concat(
        command.Arguments.Where(a => a.HelpName is not null)
            .Select(a => marked && a.Arity.MinimumNumberOfValues == 0 ? $" [<{a.HelpName}>]" : $" <{a.HelpName}>").Prepend(command.Name));
}
