using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>Incidents for people.</summary>
internal static class IncidentText
{
    /// <summary>Writes them, a line each.</summary>
    public static void Write(IncidentsReport report, Terminal terminal)
    {
        if (report.Incidents.Count == 0)
        {
            terminal.Line("There was no incident.");
            return;
        }

        foreach (var incident in report.Incidents)
            terminal.Line($"{EventLine.Time(incident.OpenedAt)}  {incident.Environment}/{incident.Number}  {incident.Severity}  ", State(incident), incident.ResolvedAt is null ? Styles.Bad : Styles.Faint);
    }

    /// <summary>An open one, as status shows it.</summary>
    public static string Line(IncidentsReport.Reported incident) => $"incident {incident.Number}, {incident.Severity}, since {EventLine.Time(incident.OpenedAt)}: {State(incident)}";

    /// <summary>After how long: <c>after 4m, wanted within 15m</c>.</summary>
    public static string Answer(Severity severity, DateTimeOffset opened, DateTimeOffset acknowledged) =>
        $"after {After(opened, acknowledged)}, wanted {(severity.Response() is var within && within == TimeSpan.Zero ? "at once" : $"within {Durations.Format(within)}")}";

    /// <summary>How long; none where the clocks of those who wrote it down differ by more.</summary>
    public static string After(DateTimeOffset from, DateTimeOffset to) => Durations.Format(to > from ? to - from : TimeSpan.Zero);

    private static string State(IncidentsReport.Reported incident)
    {
        var answer = incident.AcknowledgedBy is { } by ? $"acknowledged by {by}" : "nobody acknowledged";
        var wrong = string.Join("; ", incident.Causes.Select(c => $"{c.Address}: {c.Message}"));
        return incident switch
        {
            { ResolvedAt: { } end } => $"resolved after {After(incident.OpenedAt, end)} ({incident.Resolution}), {answer}: {wrong}",
            { Causes.Count: 0 } => $"nothing is wrong any more, {answer}: {incident.Message}",
            _ => incident.AcknowledgedBy is null ? $"{answer} (`reconciler incident ack {incident.Environment}`): {wrong}" : $"{answer}: {wrong}",
        };
    }
}

/// <summary>Incidents for programs.</summary>
internal sealed record IncidentsReport(IReadOnlyList<IncidentsReport.Reported> Incidents)
{
    /// <summary>One incident. Causes of an open one in <c>status</c> are what holds now; elsewhere everything that was wrong.</summary>
    internal sealed record Reported(
        string Environment, int Number, string Severity, DateTimeOffset OpenedAt, string Message, IReadOnlyList<IncidentCause> Causes,
        string? AcknowledgedBy, DateTimeOffset? AcknowledgedAt, string? ResolvedBy, DateTimeOffset? ResolvedAt, string? Resolution);

    /// <summary>An open one, as it is now.</summary>
    public static Reported Of(string environment, Incident open) => new(
        environment, open.Number, open.Severity.Word(), open.OpenedAt, open.Message, open.Causes, open.AcknowledgedBy, open.AcknowledgedAt, null, null, null);

    /// <summary>One from the journal.</summary>
    public static Reported Of(string environment, IncidentRecord record) => new(
        environment, record.Number, record.Severity.Word(), record.OpenedAt, record.Causes[0].Message, record.Causes, record.AcknowledgedBy,
        record.AcknowledgedAt, record.ResolvedBy, record.ResolvedAt, record.Resolution);
}
