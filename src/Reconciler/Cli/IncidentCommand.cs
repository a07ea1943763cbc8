using System.CommandLine;
using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary><c>incident</c>: what is wrong, who is at it, and what became of it.</summary>
internal static class IncidentCommand
{
    /// <summary>Builds it, with its parts.</summary>
    public static Command Build() => new("incident", "Show, acknowledge, resolve and report incidents")
    {
        BuildList(), BuildAcknowledge(), BuildResolve(), IncidentReportCommand.Build(),
    };

    /// <summary>An environment, and of its incidents one.</summary>
    public static Argument<string> Target() => new("incident") { Description = "The environment; and the incident's number where it is not the latest", HelpName = "ENV[/NUMBER]" };

    /// <summary>Reads such a target.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static (string Environment, int? Number) Parse(string target)
    {
        var parts = target.Split('/');
        if (parts is [{ Length: > 0 } environment]) return (environment, null);
        return parts is [{ Length: > 0 } name, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (name, number)
            : throw new FormatException($"{target}: expected ENV or ENV/NUMBER, such as production or production/3.");
    }

    private static Command BuildList()
    {
        var output = CommonOptions.Output("text", "json");
        return new Command("list", "Show the incidents of every environment, or of those that --env names") { output }.Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var store = await session.OpenStoreAsync(readOnly: true, ct);
            if (!store.Exists) throw new FormatException($"nothing was recorded at {store.Location} yet. `reconciler run` records; --state says where.");
            await LogReading.CheckAsync(store, session.Only, ct);
            var entries = await new LogReading(store, session.Only, null).NextAsync(ct);
            var report = new IncidentsReport(
            [
                .. entries.GroupBy(e => e.Environment, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .SelectMany(g => IncidentRecord.Of(g).Select(r => IncidentsReport.Of(g.Key, r))),
            ]);
            if (options.GetValue(output) == "json") terminal.Out.WriteLine(Json.Text(report));
            else IncidentText.Write(report, terminal);
            return 0;
        });
    }

    private static Command BuildAcknowledge()
    {
        var target = Target();
        var severity = new Option<string?>("--severity") { Description = "How much it matters, where that is another than it says: sev1, sev2 or sev3", HelpName = "SEVERITY" }
            .AcceptOnlyFromAmong("sev1", "sev2", "sev3");
        var reason = new Option<string?>("--reason") { Description = "What you say to whoever reads the log", HelpName = "TEXT" };
        return new Command("ack", "Say that you are at an open incident: it is escalated no further") { target, severity, reason }.Does(async (options, terminal, ct) =>
        {
            var (environment, number) = Parse(options.GetValue(target)!);
            var (rated, said) = (options.GetValue(severity) is { } word ? Enum.Parse<Severity>(word, ignoreCase: true) : (Severity?)null, "");
            await JournalEdit.AppendAsync(options, environment, Decide, ct);
            terminal.Line(said);
            return 0;

            ReconcileEvent? Decide(EnvironmentHistory history, DateTimeOffset now)
            {
                var open = Open(history, environment, number);
                var known = open.AcknowledgedBy is not null && (rated ?? open.Severity) == open.Severity && options.GetValue(reason) is null;
                said = known
                    ? $"Incident {open.Number} of {environment} is acknowledged already, by {open.AcknowledgedBy}."
                    : $"Incident {open.Number} of {environment}, {(rated ?? open.Severity).Word()}, is acknowledged: {open.Message}";
                return known ? null : new IncidentAcknowledged(open.Number, rated ?? open.Severity, options.GetValue(reason));
            }
        });
    }

    private static Command BuildResolve()
    {
        var target = Target();
        var reason = new Option<string>("--reason") { Description = "What resolved it, for whoever reads the log", HelpName = "TEXT", Required = true };
        var force = new Option<bool>("--force") { Description = "Also while something is wrong still; that opens no other incident before it was over" };
        return new Command("resolve", "Say that an open incident is over, before it is resolved by itself") { target, reason, force }.Does(async (options, terminal, ct) =>
        {
            var (environment, number) = Parse(options.GetValue(target)!);
            var resolved = 0;
            await JournalEdit.AppendAsync(options, environment, (history, _) =>
            {
                var open = Open(history, environment, number);
                if (open.Causes.Count > 0 && !options.GetValue(force))
                    throw new FormatException(
                        $"incident {open.Number} of {environment} is not over: {string.Join("; ", open.Causes.Select(c => $"{c.Address}: {c.Message}"))}. "
                        + "--force resolves it all the same; what is wrong now opens no other one before it was over.");
                return new IncidentResolved(resolved = open.Number, options.GetValue(reason)!);
            }, ct);
            terminal.Line($"Incident {resolved} of {environment} is resolved. `reconciler incident report {environment}/{resolved}` begins its post-mortem.");
            return 0;
        });
    }

    /// <exception cref="FormatException">There is no such open incident.</exception>
    private static Incident Open(EnvironmentHistory history, string environment, int? number) => history.Incidents.Open switch
    {
        null => throw new FormatException(
            $"{environment} has no open incident{(history.Incidents.Last is > 0 and var last ? $"; the last one was {last}" : "")}. `reconciler incident list` shows them."),
        { } open when number is { } wanted && wanted != open.Number => throw new FormatException(
            $"incident {wanted} of {environment} is not open{(wanted > history.Incidents.Last ? ": there was none" : "")}; incident {open.Number} is."),
        { } open => open,
    };
}
