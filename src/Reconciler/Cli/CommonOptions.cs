using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Cli;

/// <summary>Options that several commands take. One object each, so that all of them read and mean the same.</summary>
internal static class CommonOptions
{
    /// <summary>Where desired state comes from.</summary>
    public static Option<string> DesiredState { get; } = new("--desired-state")
    {
        Description = "Folder or file with desired state, or git+URL#branch:folder",
        HelpName = "PATH|GIT_URL",
        DefaultValueFactory = _ => "desired-state",
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
    };

    /// <summary>When the simulated AWS begins.</summary>
    public static Option<string?> Start { get; } = new("--start")
    {
        Description = "What the sandbox's clock shows at first, such as 2026-11-27T08:59Z. Default: now",
        HelpName = "TIME",
    };

    /// <summary>Whose port the simulated AWS takes.</summary>
    public static Option<int> Port { get; } = new("--port")
    {
        Description = "Port of the sandbox on 127.0.0.1; 0 takes a free one",
        HelpName = "PORT",
        DefaultValueFactory = _ => 0,
    };

    /// <summary>How old what AWS shows may be.</summary>
    public static Option<TimeSpan?> ReadLag { get; } = Duration(
        "--read-lag", "How old what AWS shows may be after a write of ours; so long it is not believed",
        SettleTimes.Default.ReadLag);

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
        option.AcceptOnlyFromAmong(forms);
        return option;
    }

    /// <summary>A length of time such as <c>30s</c>, <c>5m</c>, <c>4h</c>, <c>7d</c>.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it means.</param>
    /// <param name="fallback">What is taken where it is left out; null for nothing.</param>
    public static Option<TimeSpan?> Duration(string name, string description, TimeSpan? fallback = null) => new(name)
    {
        Description = description,
        HelpName = "DURATION",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (Durations.TryParse(text, out var duration)) return duration;
            result.AddError($"{name} {text}: expected a duration such as 30s, 5m, 4h or 7d.");
            return null;
        },
    };
}
