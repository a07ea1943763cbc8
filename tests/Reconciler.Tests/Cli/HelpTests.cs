using System.CommandLine;
using Reconciler.Cli;

namespace Reconciler.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> CommandNames => [.. Commands.Build().Subcommands.Select(c => c.Name)];

    [Fact]
    public async Task Help_names_every_command_with_what_it_does()
    {
        var ran = (await CommandLine.RunAsync("--help")).Ends(0);

        Assert.Empty(ran.Err);
        foreach (var command in new[] { "run", "plan", "validate", "status", "log", "schema", "iam-policy", "override", "pause", "resume", "approve", "rollback", "history", "incident", "bundle", "check", "preflight", "diagnose", "sandbox" })
            Assert.Single(ran.OutLines, line => line.StartsWith($"  {command} ", StringComparison.Ordinal) && line.TrimEnd().Length > command.Length + 10);
    }

    [Fact]
    public async Task List_of_commands_shows_what_may_be_left_out_and_keeps_its_columns()
    {
        var lines = (await CommandLine.RunAsync("--help")).Ends(0).OutLines.SkipWhile(l => l != "Commands:").Skip(1).TakeWhile(l => l.Length > 0).ToList();

        Assert.Contains(lines, l => l.StartsWith("  preflight <ENV> [<SERVICE>]  ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  history <ENV> [<SERVICE>] ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  diagnose <ENV> <SERVICE> ", StringComparison.Ordinal));
        Assert.Single(lines.Select(l => System.Text.RegularExpressions.Regex.Match(l, "^  [^ ]+(?: [<[][^ ]*)* +").Length).Distinct());
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public async Task Help_of_a_command_explains_every_option(string command)
    {
        var ran = (await CommandLine.RunAsync(command, "--help")).Ends(0);

        Assert.Empty(ran.Err);
        Assert.DoesNotContain("System.", ran.Out);
        Assert.DoesNotContain("00:00", ran.Out); // a duration in words of its own, not of .NET
        var built = Commands.Build().Subcommands.Single(c => c.Name == command);
        Assert.All(built.Options.Concat(Commands.Build().Options.Where(o => o.Recursive)), Explained);
        Assert.All(built.Arguments, argument => Assert.False(string.IsNullOrEmpty(argument.Description)));

        void Explained(Option option)
        {
            Assert.False(string.IsNullOrEmpty(option.Description), option.Name);
            Assert.Contains(option.Name, ran.Out);
        }
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public async Task Command_takes_the_options_of_every_command(string command)
    {
        var ran = await CommandLine.RunAsync(command, "--desired-state", "x", "--state", "sqlite:x", "--env", "a", "--env", "b", "--no-color", "--help");

        ran.Ends(0);
    }

    [Fact]
    public async Task Version_is_a_line_of_its_own()
    {
        var ran = (await CommandLine.RunAsync("--version")).Ends(0);

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", Assert.Single(ran.OutLines));
    }
}
