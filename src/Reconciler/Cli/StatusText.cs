using Reconciler.Core.Planning;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>Status for people.</summary>
internal static class StatusText
{
    /// <summary>Writes it.</summary>
    public static void Write(StatusReport report, DateTimeOffset now, Terminal terminal)
    {
        foreach (var environment in report.Environments)
        {
            terminal.Line($"{environment.Name}: {environment.Sync}, {environment.Health}: {environment.Message}", Style(environment.Sync, environment.Health));
            foreach (var line in Facts(environment, now)) terminal.Line($"  {line}", Styles.Faint);
            if (environment.Rejected is { } findings)
            {
                terminal.Line("  new desired state is not applied, the last good one stays in force:", Styles.Bad);
                foreach (var finding in findings) terminal.Line($"    {finding}", Styles.Bad);
            }

            if (environment.Resources.Count > 0) terminal.Write(Resources(environment));
            terminal.Line();
        }
    }

    private static IEnumerable<string> Facts(StatusReport.Environment e, DateTimeOffset now)
    {
        yield return $"{e.CostMode}: {e.CostModeReason}"
            + (e.NextEdge is { } edge ? $"; next change {EventLine.Time(edge)} ({Words.From(now, edge)})" : "");
        var commit = e.Commit is { } id ? $" (commit {id[..Math.Min(8, id.Length)]})" : "";
        var observed = e.ObservedGeneration == e.Generation ? "" : $", observed {e.ObservedGeneration?.ToString() ?? "none"}";
        yield return $"generation {e.Generation?.ToString() ?? "none"}{commit}{observed}; "
            + (e.LookedAt is { } at ? $"looked at {EventLine.Time(at)} ({Words.From(now, at)})" : "not looked at yet");
        if (e.Override is { Seen: false } set)
            yield return $"override by {set.Actor}, not seen by a pass yet: {set.CostMode} until {EventLine.Time(set.Until)} ({Words.From(now, set.Until)}): {set.Reason}";
        if (e.Paused is { } paused) yield return $"paused by {paused.Actor} {Words.From(now, paused.Since)}: {paused.Reason}";
        if (e.Incident is { } incident) yield return IncidentText.Line(incident);
        foreach (var asked in e.Approvals ?? [])
            yield return $"{asked.Address[(e.Name.Length + 1)..]} {asked.Verb}, {ChangeText.Of(asked.Changes)}, "
                + (asked.ApprovedUntil is { } until
                    ? $"approved by {asked.ApprovedBy} until {EventLine.Time(until)}"
                    : $"wants approval since {EventLine.Time(asked.Since)}: `{asked.Command}`");
        foreach (var condition in e.Conditions.Where(c => c.Status && c.Type != ConditionTypes.Ready))
            yield return $"{condition.Type} since {EventLine.Time(condition.LastTransitionTime)}: {condition.Reason}: {condition.Message}";
    }

    private static Table Resources(StatusReport.Environment environment)
    {
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        foreach (var _ in Enumerable.Range(0, 4)) table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2));
        foreach (var resource in environment.Resources)
            table.AddRow(
                Terminal.Cell($"  {resource.Address[(environment.Name.Length + 1)..]}"),
                Terminal.Cell(resource.Sync, Style(resource.Sync, null)),
                Terminal.Cell(resource.Health, Style(null, resource.Health)),
                Terminal.Cell(Detail(resource), Styles.Faint));
        return table;
    }

    private static string Detail(StatusReport.Resource resource)
    {
        var paused = resource.Paused is { } p ? $"; paused by {p.Actor}: {p.Reason}" : "";
        var conditions = string.Concat((resource.Conditions ?? []).Select(c => $"; {c.Type}: {c.Reason}"));
        var deferred = string.Concat((resource.Deferred ?? []).Select(d => $"; {d.Verb} {(d.Until is null ? "held" : "waits")}: {d.Message}"));
        return $"{resource.Detail}{paused}{conditions}{deferred}";
    }

    private static Style Style(string? sync, string? health)
    {
        if (sync is not null && Enum.Parse<SyncStatus>(sync) is not SyncStatus.Synced and var differs) return Styles.Of(differs);
        return health is null ? Styles.Good : Styles.Of(Enum.Parse<HealthStatus>(health));
    }
}
