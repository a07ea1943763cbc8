using System.CommandLine;
using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary><c>incident</c>: what is wrong, who is at it, and what became of it.</summary>
internal static class IncidentCommand
{
    private static readonly OrderedDictionary<string, Severity> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sev1"] = Severity.Sev1,
        ["sev2"] = Severity.Sev2,
        ["sev3"] = Severity.Sev3,
    };

    /// <summary>Builds it, with its parts.</summary>
    public static Command Build() => new("incident", "Show, open, acknowledge, resolve and report incidents")
    {
        BuildList(), BuildOpen(), BuildAcknowledge(), BuildResolve(), IncidentReportCommand.Build(),
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

    private static Command BuildOpen()
    {
        var target = new Argument<string>("environment") { Description = "The environment", HelpName = "ENV" };
        var severity = Rating("How much it matters: sev1, sev2 or sev3");
        severity.Required = true;
        var message = new Option<string>("--message") { Description = "What is wrong, in a sentence", HelpName = "TEXT", Required = true };
        var resource = new Option<string?>("--resource") { Description = "The resource that it is about, as KIND/NAME. Default: the environment as a whole", HelpName = "ADDRESS" };
        return new Command("open", "Say that something is wrong that nothing else tells; it is over when somebody resolves it") { target, severity, message, resource }.Does(async (options, terminal, ct) =>
        {
            var (environment, rated, said) = (options.GetValue(target)!, options.GetValue(severity)!.Value, options.GetValue(message)!);
            if (string.IsNullOrWhiteSpace(said)) throw new FormatException("--message is empty: whoever is told wants to know what is wrong.");
            var (number, widened) = (0, false);
            await JournalEdit.AppendAsync(options, environment, (history, _) =>
            {
                var address = options.GetValue(resource) is { } named ? Known(history, environment, named) : IncidentCause.Whole(environment);
                (number, widened) = history.Incidents.Open is { } open ? (open.Number, true) : (history.Incidents.Last + 1, false);
                return history.Incidents.Open is { } known
                    ? new IncidentWidened(number, Severities.Worse(known.Severity, rated), address, said, ByHand: true)
                    : new IncidentOpened(number, rated, address, said, ByHand: true);
            }, ct);
            terminal.Line(widened
                ? $"Incident {number} of {environment} is open: this belongs to it."
                : $"Incident {number} of {environment}, {rated.Word()}, is open. Whoever is to be told is told in the next pass; `reconciler incident resolve {environment} --reason TEXT` ends it.");
            return 0;
        });
    }

    /// <exception cref="FormatException">The journal knows no such resource.</exception>
    private static string Known(EnvironmentHistory history, string environment, string address)
    {
        if (history.Resources.ContainsKey(address)) return address;
        var known = history.Resources.Keys.Order(StringComparer.Ordinal).ToList();
        throw new FormatException($"--resource {address}: {environment} has no such resource"
            + (Suggestion.Nearest(address, known) is { } near ? $"; did you mean {near}?" : known.Count == 0 ? "." : $". It has {string.Join(", ", known)}."));
    }

    private static Option<Severity?> Rating(string description)
    {
        var option = new Option<Severity?>("--severity")
        {
            Description = description,
            HelpName = "SEVERITY",
            CustomParser = result =>
            {
                var text = result.Tokens[^1].Value;
                if (Words.TryGetValue(text, out var severity)) return severity;
                result.AddError($"--severity {text}: expected {string.Join(", ", Words.Keys.SkipLast(1))} or {Words.GetAt(Words.Count - 1).Key}.");
                return null;
            },
        };
        option.CompletionSources.Add([.. Words.Keys]);
        return option;
    }

    private static Command BuildAcknowledge()
    {
        var target = Target();
        var severity = Rating("How much it matters, where that is another than it says: sev1, sev2 or sev3");
        var reason = new Option<string?>("--reason") { Description = "What you say to whoever reads the log", HelpName = "TEXT" };
        return new Command("ack", "Say that you are at an open incident: it is escalated no further") { target, severity, reason }.Does(async (options, terminal, ct) =>
        {
            var (environment, number) = Parse(options.GetValue(target)!);
            var (rated, said) = (options.GetValue(severity), "");
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
                var left = open.Causes.Where(c => !c.ByHand).ToList();
                if (left.Count > 0 && !options.GetValue(force))
                    throw new FormatException(
                        $"incident {open.Number} of {environment} is not over: {string.Join("; ", left.Select(c => $"{c.Address}: {c.Message}"))}. "
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
