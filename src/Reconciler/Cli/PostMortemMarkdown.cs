using System.Globalization;
using Reconciler.Core.Incidents;
using Reconciler.Core.Recording;
using static Reconciler.Cli.PlanMarkdown;

namespace Reconciler.Cli;

/// <summary>A post-mortem in the runbook's form. What only a person can tell is left to be told, and said to be.</summary>
internal static class PostMortemMarkdown
{
    private const string Person = "_a person has to tell_";

    /// <summary>Writes it.</summary>
    public static void Write(PostMortem report, TextWriter output)
    {
        var incident = report.Incident;
        output.WriteLine($"## Incident Report - {incident.OpenedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        output.WriteLine();
        output.WriteLine($"**Incident:** {report.Environment}/{incident.Number}, {incident.Severity.Word()}  ");
        output.WriteLine($"**Opened:** {EventLine.Time(incident.OpenedAt)}  ");
        output.WriteLine($"**Acknowledged:** {Acknowledged(incident)}  ");
        output.WriteLine($"**Resolved:** {Resolved(incident)}  ");
        output.WriteLine($"**Deployment Time:** {(report.Deployment is { } deployment ? Moment(deployment) : "no deployment in the 24 h before")}  ");
        foreach (var failed in report.FailedRollouts) output.WriteLine($"**Failed Rollout:** {Moment(failed)}  ");
        output.WriteLine($"**Rollback Time:** {(report.Rollback is { } rollback ? Moment(rollback) : "no rollback")}  ");
        output.WriteLine($"**Root Cause:** {Person}. What was seen:");
        output.WriteLine();
        foreach (var cause in incident.Causes) output.WriteLine($"- `{cause.Address}`: {Cell(cause.Message)}");
        output.WriteLine();
        output.WriteLine($"**Impact:** {string.Join(", ", report.Affected.Select(a => $"`{a}`"))}; users: {Person}  ");
        output.WriteLine($"**Resolution:** {Cell(report.Resolution ?? "open")}  ");
        output.WriteLine("**Action Items:**");
        output.WriteLine("- [ ] Fix identified issue");
        output.WriteLine("- [ ] Add test coverage");
        output.WriteLine("- [ ] Update deployment checklist");
        output.WriteLine();
        output.WriteLine("### Timeline");
        output.WriteLine();
        output.WriteLine("| time | who | resource | what |");
        output.WriteLine("|---|---|---|---|");
        foreach (var entry in report.Timeline)
            output.WriteLine($"| {EventLine.Time(entry.Time)} | {Cell(report.Who(entry))} | {Resource(entry)} | {Cell(EventText.Of(entry.Event))} |");
    }

    private static string Acknowledged(IncidentRecord incident) => incident is { AcknowledgedBy: { } by, AcknowledgedAt: { } at }
        ? $"{EventLine.Time(at)} by {Cell(by)}, {IncidentText.Answer(incident.Severity, incident.OpenedAt, at)}"
        : "by nobody";

    private static string Resolved(IncidentRecord incident) => incident is { ResolvedBy: { } by, ResolvedAt: { } at }
        ? $"{EventLine.Time(at)} by {Cell(by)}, after {IncidentText.After(incident.OpenedAt, at)}"
        : "still open";

    private static string Moment(JournalEntry entry) =>
        $"{EventLine.Time(entry.Time)}, {Resource(entry)}: {Cell(EventText.Of(entry.Event))}{(entry.Commit is { } commit ? $" (commit {commit[..Math.Min(8, commit.Length)]})" : "")}";

    private static string Resource(JournalEntry entry) => EventText.AddressOf(entry.Event) is { } address ? $"`{address}`" : "";
}
