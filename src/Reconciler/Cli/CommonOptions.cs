using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Cli;

/// <summary>Options that several commands take. One object each, so that all of them read and mean the same.</summary>
internal static class CommonOptions
{
    private const int MostSpeed = 100_000;

    /// <summary>Where desired state comes from.</summary>
    public static Option<string> DesiredState { get; } = new("--desired-state")
    {
        Description = "Folder or file with desired state, or git+URL#branch:folder",
        HelpName = "PATH|GIT_URL",
        DefaultValueFactory = _ => "desired-state",
        Recursive = true,
    };

    /// <summary>Whose commits count.</summary>
    public static Option<string?> AllowedSigners { get; } = new("--allowed-signers")
    {
        Description = "With desired state in git: apply only commits that a signer in FILE (OpenSSH's allowed_signers) has signed",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Where the journal is.</summary>
    public static Option<string?> State { get; } = new("--state")
    {
        Description = "Journal: sqlite:PATH (one host) or dynamodb:TABLE (several replicas). Default: sqlite:reconciler.db; with --sandbox, in memory",
        HelpName = "URI",
        Recursive = true,
    };

    /// <summary>Which environments.</summary>
    public static Option<string[]> Env { get; } = new("--env")
    {
        Description = "Only this environment (repeatable)",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
        Recursive = true,
    };

    /// <summary>No colour.</summary>
    public static Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "No colour (also: NO_COLOR in the environment, and always in a pipe)",
        Recursive = true,
    };

    /// <summary>A simulated AWS instead of AWS.</summary>
    public static Option<string?> Sandbox { get; } = new("--sandbox")
    {
        Description = "Work on a simulated AWS instead of AWS, seeded from FILE (or a folder) or with the built-in production and staging",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>How fast the simulated AWS runs.</summary>
    public static Option<double> Speed { get; } = new("--speed")
    {
        Description = "Sandbox seconds in a real second",
        HelpName = "N",
        DefaultValueFactory = _ => 60,
        CustomParser = result => Read<double>(
            result, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
                && speed is > 0 and <= MostSpeed ? speed : null,
            $"a number above 0 and at most {MostSpeed}, such as 60"),
    };

    /// <summary>When the simulated AWS begins.</summary>
    public static Option<string?> Start { get; } = new("--start")
    {
        Description = "What the sandbox's clock shows at first, such as 2026-11-27T08:59Z. Default: now",
        HelpName = "TIME",
    };

    /// <summary>The port that the simulated AWS takes.</summary>
    public static Option<int> Port { get; } = new("--port")
    {
        Description = "Port of the sandbox on 127.0.0.1; 0 takes a free one",
        HelpName = "PORT",
        DefaultValueFactory = _ => 0,
        CustomParser = result => Read<int>(
            result, text => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null,
            "a number from 0 to 65535; 0 takes a free port"),
    };

    /// <summary>Gives a command the options of a simulated AWS, which mean nothing without one.</summary>
    /// <param name="command">The command.</param>
    /// <param name="more">Those beside <see cref="Sandbox"/>.</param>
    public static Command WithSandbox(this Command command, params IReadOnlyList<Option> more)
    {
        command.Add(Sandbox);
        foreach (var option in more) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Sandbox) is not null) return;
            foreach (var option in more.Where(o => result.GetResult(o) is { Implicit: false }))
                result.AddError($"{option.Name} is for the simulated AWS: add --sandbox, or leave it out.");
        });
        return command;
    }

    /// <summary>How old what AWS shows may be.</summary>
    public static Option<TimeSpan?> ReadLag { get; } = Duration(
        "--read-lag",
        $"How old what AWS shows may be after a write of ours; so long it is not believed. Default: {Durations.Format(SettleTimes.Default.ReadLag)}");

    /// <summary>A form of output.</summary>
    /// <param name="forms">The forms, the default first.</param>
    public static Option<string> Output(params string[] forms)
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "Form of the output",
            HelpName = string.Join('|', forms),
            DefaultValueFactory = _ => forms[0],
        };
        option.CompletionSources.Add(forms);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [.., { Value: var form }] && !forms.Contains(form))
                result.AddError($"--output {form}: expected {string.Join(" or ", forms)}.");
        });
        return option;
    }

    /// <summary>A length of time such as <c>30s</c>, <c>5m</c>, <c>4h</c>, <c>7d</c>.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it means.</param>
    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DURATION",
        CustomParser = result => Read<TimeSpan>(
            result, text => Durations.TryParse(text, out var duration) ? duration : null,
            $"a duration above 0 such as 30s, 5m, 4h or 7d, and at most {Durations.Format(Durations.Longest)}"),
    };

    private static T Read<T>(ArgumentResult result, Func<string, T?> read, string expected)
        where T : struct
    {
        var text = result.Tokens[^1].Value;
        if (read(text) is { } value) return value;
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} {text}: expected {expected}.");
        return default;
    }
}
