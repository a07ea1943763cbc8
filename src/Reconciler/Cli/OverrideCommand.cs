using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary><c>override</c>: a temporary mode, above schedule and commit.</summary>
internal static class OverrideCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var environment = new Argument<string>("env") { Description = "The environment" };
        var mode = new Argument<string?>("mode")
        {
            Description = "active or dormant",
            HelpName = "active|dormant",
            Arity = ArgumentArity.ZeroOrOne,
        };
        mode.CompletionSources.Add("active", "dormant");
        var duration = CommonOptions.Duration("--for", "How long, such as 4h; after it schedule and commit count again");
        var reason = new Option<string?>("--reason") { Description = "Why, for whoever reads the log", HelpName = "TEXT" };
        var clear = new Option<bool>("--clear") { Description = "End the override now" };
        var command = new Command("override", "Set a temporary mode for an environment, or end it") { environment, mode, duration, reason, clear };
        command.Validators.Add(result =>
        {
            var (wanted, cleared) = (result.GetValue(mode), result.GetValue(clear));
            var set = wanted is not null;
            if (result.GetResult(environment) is null) return; // that is told in itself
            if (wanted is not (null or "active" or "dormant")) result.AddError($"{wanted}: expected active or dormant.");
            else if (set == cleared) result.AddError("Give either a mode (active or dormant) or --clear.");
            else if (set && (result.GetResult(duration) is null || string.IsNullOrWhiteSpace(result.GetValue(reason))))
                result.AddError("An override needs --for DURATION and --reason TEXT: it ends by itself, and the log says why it was.");
        });
        return command.Does(async (options, terminal, ct) =>
        {
            var name = options.GetValue(environment)!;
            var done = options.GetValue(clear)
                ? await JournalEdit.AppendAsync(options, name, Clear, ct)
                : await JournalEdit.AppendAsync(
                    options, name,
                    (_, now) => new OverrideSet(
                        options.GetValue(mode) == "dormant" ? CostMode.Dormant : CostMode.Active,
                        now + options.GetValue(duration)!.Value, options.GetValue(reason)!),
                    ct);
            terminal.Line(options.GetValue(clear)
                ? done ? $"{name}: the override is over; schedule and commit count again." : $"{name}: there is no override."
                : $"{name}: {options.GetValue(mode)} for {Durations.Format(options.GetValue(duration)!.Value)}. `reconciler override {name} --clear` ends it before.");
            return 0;
        });
    }

    private static OverrideCleared? Clear(EnvironmentHistory history, DateTimeOffset now) =>
        history.Override is { } set && set.Until > now ? new OverrideCleared() : null;
}
