using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary><c>pause</c> and <c>resume</c>: an environment, or one of its resources, is looked at and left as it is.</summary>
internal static class PauseCommand
{
    /// <summary>Builds <c>pause</c>.</summary>
    public static Command BuildPause()
    {
        var target = Target();
        var reason = new Option<string>("--reason") { Description = "Why, for whoever reads the log", HelpName = "TEXT", Required = true };
        return new Command("pause", "Stop reconciling an environment or one resource: it is looked at and left as it is") { target, reason }
            .Does(async (options, terminal, ct) =>
            {
                var (name, local) = Parse(options.GetValue(target)!);
                var done = await JournalEdit.AppendAsync(
                    options, name,
                    (history, _) => Paused(history, name, local) is null
                        ? new ReconcilingPaused(local, options.GetValue(reason)!)
                        : null,
                    ct);
                var what = options.GetValue(target);
                terminal.Line(done
                    ? $"{what} is paused: nothing of it is written to any more. `reconciler resume {what}` lets it go on."
                    : $"{what} is paused already.");
                return 0;
            });
    }

    /// <summary>Builds <c>resume</c>.</summary>
    public static Command BuildResume()
    {
        var target = Target();
        return new Command("resume", "Let reconciling go on after a pause, or take a contested resource up again") { target }
            .Does(async (options, terminal, ct) =>
            {
                var (name, local) = Parse(options.GetValue(target)!);
                var done = await JournalEdit.AppendAsync(
                    options, name,
                    (history, _) => Paused(history, name, local) is null && !IsContested(history, local) ? null : new ReconcilingResumed(local),
                    ct);
                terminal.Line(done ? $"{options.GetValue(target)} goes on." : $"{options.GetValue(target)} is neither paused nor contested.");
                return 0;
            });
    }

    /// <summary>Whether something, or something of it, is left alone since something else keeps changing it.</summary>
    private static bool IsContested(EnvironmentHistory history, string? local) =>
        history.Resources.Any(r => (local is null || r.Key == local)
            && r.Value.Conditions.TryGetValue(ConditionTypes.Stalled, out var stalled) && stalled is { Status: true, Reason: ContestGuard.Reason });

    private static Argument<string> Target() => new("target") { Description = "ENV, or ENV/KIND/NAME for one resource" };

    private static (string Environment, string? Local) Parse(string target)
    {
        if (ResourceAddress.TryParse(target, out var address)) return (address.Environment, address.Local);
        return target.Contains('/', StringComparison.Ordinal)
            ? throw new FormatException($"{target}: expected ENV or ENV/KIND/NAME, such as production or production/ecsService/backend.")
            : (target, null);
    }

    /// <exception cref="FormatException">The environment has no such resource.</exception>
    private static PauseState? Paused(EnvironmentHistory history, string environment, string? local)
    {
        if (local is null) return history.Paused;
        if (history.Resources.TryGetValue(local, out var resource)) return resource.Paused;
        var near = Suggestion.Nearest(local, history.Resources.Keys);
        throw new FormatException(
            $"{environment} has no resource {local}"
            + (near is not null ? $"; did you mean {environment}/{near}?" : $". It has {string.Join(", ", history.Resources.Keys.Order(StringComparer.Ordinal))}."));
    }
}
