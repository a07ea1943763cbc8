using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Reconciler.Core.Recording;
using Reconciler.Sandbox;

namespace Reconciler.Cli;

/// <summary>The command line as a whole.</summary>
internal static class Commands
{
    /// <summary>Something could not be done or read.</summary>
    public const int Error = 1;

    /// <summary>Builds it.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand(
            "Runs AWS environments by desired state: compares YAML with live AWS, corrects drift in a safe order, and records why.")
        {
            RunCommand.Build(),
            PlanCommand.Build(),
            ValidateCommand.Build(),
            StatusCommand.Build(),
            CheckCommand.Build(),
            PreflightCommand.Build(),
            DiagnoseCommand.Build(),
            LogCommand.Build(),
            OverrideCommand.Build(),
            PauseCommand.BuildPause(),
            PauseCommand.BuildResume(),
            ApproveCommand.Build(),
            RollbackCommand.Build(),
            HistoryCommand.Build(),
            IncidentCommand.Build(),
            BundleCommand.Build(),
            SchemaCommand.Build(),
            IamPolicyCommand.Build(),
            SandboxCommand.Build(),
        };
        root.Add(CommonOptions.DesiredState);
        root.Add(CommonOptions.AllowedSigners);
        root.Add(CommonOptions.State);
        root.Add(CommonOptions.Env);
        root.Add(CommonOptions.NoColor);
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction action } help) help.Action = new OptionalHelp(action);
        return root;
    }

    /// <summary>Reads a command line and does what it says.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="configuration">Where it writes, and how it is stopped.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, InvocationConfiguration configuration, CancellationToken ct = default)
    {
        // A reason may begin with @somebody: that is no file to read options from.
        var parsed = Build().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not ParseErrorAction) return await parsed.InvokeAsync(configuration, ct);
        if (args.Count > 0) return Mistakes.Tell(parsed, configuration.Error);

        // Whoever gives no command wants to know which there are; standard output is for results.
        await parsed.RootCommandResult.Command.Parse("--help")
            .InvokeAsync(new InvocationConfiguration { Output = configuration.Error, Error = configuration.Error }, ct);
        return Error;
    }

    /// <summary>Gives a command its action: whatever goes wrong outside of us is one line on standard error and exit code 1.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does; its result is the exit code.</param>
    public static Command Does(this Command command, Func<ParseResult, Terminal, CancellationToken, Task<int>> run)
    {
        command.SetAction(async (options, ct) =>
        {
            // Signals are listened to once this gives way: until then they would end the process without a word.
            await Task.Yield();
            var terminal = TerminalOf(options);
            try
            {
                RefuseOther(command, options);
                return await run(options, terminal, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                terminal.Message("error: stopped before it was done");
                return Error;
            }
            catch (Exception e) when (e is FormatException or JournalUnavailableException or SandboxSeedException
                or IOException or UnauthorizedAccessException)
            {
                terminal.Message($"error: {e.Message}");
                return Error;
            }
        });
        return command;
    }

    /// <summary>A command that names its environment does nothing to another: <c>--env</c> would be passed over without a word.</summary>
    /// <exception cref="FormatException">It names another.</exception>
    private static void RefuseOther(Command command, ParseResult options)
    {
        if (command.Arguments.FirstOrDefault(a => a.HelpName?.StartsWith("ENV", StringComparison.Ordinal) == true) is not { } argument
            || options.GetResult(argument)?.Tokens is not [{ Value: var target }, ..]) return;
        var named = target.Split('/')[0];
        if (options.GetValue(CommonOptions.Env)!.FirstOrDefault(e => e != named) is { } other)
            throw new FormatException($"--env {other}: the command names its environment itself, {named}. Leave --env out, or name {other} there.");
    }

    private static Terminal TerminalOf(ParseResult options)
    {
        var (output, error) = (options.InvocationConfiguration.Output, options.InvocationConfiguration.Error);
        var interactive = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var color = !options.GetValue(CommonOptions.NoColor)
            && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(output, error, interactive, color)
        {
            ErrorInteractive = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected,
            ReaderIsGone = () => ReferenceEquals(output, Console.Out) && OutputPipe.IsBroken(),
        };
    }
}
