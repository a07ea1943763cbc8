using System.CommandLine;
using System.CommandLine.Parsing;
using Reconciler.Core.Desired;

namespace Reconciler.Cli;

/// <summary>What is wrong with a command line: one line each on standard error, with what to do.</summary>
internal static class Mistakes
{
    /// <summary>Tells all of them.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(ParseResult parsed, TextWriter error)
    {
        foreach (var mistake in Of(parsed).Distinct()) error.WriteLine($"error: {UrlSecrets.Redact(mistake)}");
        error.Flush();
        return Commands.Error;
    }

    private static IEnumerable<string> Of(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens;
        foreach (var token in unknown) yield return Unknown(token, parsed.CommandResult);

        if (unknown.Count == 0 && parsed.CommandResult is { Command: { Subcommands.Count: > 0 } command } bare && parsed.Errors.Any(e => e.SymbolResult == bare))
        {
            yield return $"{Path(bare)} takes a command: {string.Join(", ", command.Subcommands.Select(s => s.Name))}. See `{Path(bare)} --help`.";
            yield break;
        }

        // An error of the command as a whole may be nothing but the unknown word in it.
        foreach (var error in parsed.Errors.Where(e => unknown.Count == 0 || e.SymbolResult is not CommandResult))
            yield return string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Unknown(string token, CommandResult result)
    {
        var (command, path) = (result.Command, Path(result));
        var option = token.StartsWith('-');
        var word = option ? token.Split('=', ':')[0] : token;
        var known = option
            ? Line(result).SelectMany(each => each.Options.Where(o => each == command || o.Recursive)).Select(o => o.Name)
            : command.Subcommands.Select(each => each.Name);
        var what = option ? $"{path} has no option {word}"
            : command.Subcommands.Count > 0 ? $"{path} has no command {word}"
            : $"{path}: '{token}' is one word too many";
        return $"{what}{(Suggestion.Nearest(word, known) is { } near ? $"; did you mean {near}?" : ".")} See `{path} --help`.";
    }

    private static string Path(CommandResult result) => string.Join(' ', Line(result).Reverse().Select(each => each is RootCommand ? "reconciler" : each.Name));

    /// <summary>The command and those that it is a part of.</summary>
    private static IEnumerable<Command> Line(CommandResult result)
    {
        for (var each = result; each is not null; each = each.Parent as CommandResult) yield return each.Command;
    }
}
