using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary><c>approve</c>: agrees to an action that is declared to need it.</summary>
internal static class ApproveCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var action = new Argument<string>("action") { Description = "ENV/ACTION, as plan, status and log show it", HelpName = "ENV/ACTION" };
        var reason = new Option<string?>("--reason") { Description = "Why, for whoever reads the log", HelpName = "TEXT" };
        return new Command("approve", "Agree to an action that needs approval; it is done in the next pass") { action, reason }
            .Does(async (options, terminal, ct) =>
            {
                var wanted = options.GetValue(action)!;
                if (wanted.Split('/') is not [{ Length: > 0 } environment, { Length: > 0 }])
                    throw new FormatException($"{wanted}: expected ENV/ACTION, such as production/3f9a1c2b. `reconciler status` shows what wants approval.");
                var said = "";
                await JournalEdit.AppendAsync(options, environment, Decide, ct);
                terminal.Line(said);
                return 0;

                ReconcileEvent? Decide(EnvironmentHistory history, DateTimeOffset now)
                {
                    var asked = Find(history, environment, wanted, now);
                    var (what, held) = ($"{asked.Wanted.Verb} of {asked.Wanted.Address} ({ChangeText.Of(asked.Wanted.Changes)})", asked.Holds(now));
                    var until = held ? asked.Answer!.Until : now + asked.Wanted.For;
                    said = held
                        ? $"{wanted} is approved already, by {asked.Actor} until {EventLine.Time(until)}: {what}."
                        : $"{wanted} is approved until {EventLine.Time(until)}: {what}.";
                    return held
                        ? null
                        : new Approved(asked.Wanted.Address, asked.Wanted.Verb, asked.Wanted.Changes, wanted, until, options.GetValue(reason));
                }
            });
    }

    /// <exception cref="FormatException">Nobody asked for it.</exception>
    private static ApprovalState Find(EnvironmentHistory history, string environment, string action, DateTimeOffset now)
    {
        var asked = history.Resources.OrderBy(r => r.Key, StringComparer.Ordinal).SelectMany(r => r.Value.Approvals.Values)
            .Where(a => a.IsAsked(now)).ToList();
        if (asked.Find(a => a.Wanted.Action == action) is { } found) return found;
        var near = Suggestion.Nearest(action, asked.Select(a => a.Wanted.Action));
        throw new FormatException($"{action} wants no approval"
            + (near is not null ? $"; did you mean {near}?"
                : asked.Count == 0 ? $": nothing in {environment} does now. The desired state, or what is wanted of it, may have changed since."
                : $". In {environment} there {(asked.Count == 1 ? "is" : "are")} {string.Join(", ", asked.Select(a => a.Wanted.Action))}."));
    }
}
