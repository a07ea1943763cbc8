using System.CommandLine;
using Reconciler.Core.Incidents;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary><c>incident report</c>: the post-mortem, as far as the journal can write it.</summary>
internal static class IncidentReportCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var target = IncidentCommand.Target();
        var output = CommonOptions.Output("markdown", "json");
        return new Command("report", "Write the post-mortem of an incident, with its timeline from the journal") { target, output }.Does(async (options, terminal, ct) =>
        {
            var (environment, number) = IncidentCommand.Parse(options.GetValue(target)!);
            await using var session = new Session(options);
            var store = await session.OpenStoreAsync(readOnly: true, ct);
            if (!store.Exists) throw new FormatException($"nothing was recorded at {store.Location} yet. `reconciler run` records; --state says where.");
            await LogReading.CheckAsync(store, [environment], ct);
            var entries = await new LogReading(store, [environment], null).NextAsync(ct);
            var report = PostMortem.Of(environment, Find(IncidentRecord.Of(entries), environment, number, entries), entries);
            if (options.GetValue(output) == "json") terminal.Out.WriteLine(Json.Text(PostMortemReport.Of(report)));
            else PostMortemMarkdown.Write(report, terminal.Out);
            return 0;
        });
    }

    /// <summary>An emergency rollback is mostly what the report is for.</summary>
    private static string About(IReadOnlyList<JournalEntry> entries) =>
        entries.LastOrDefault(e => e.Event is RollbackSet { Emergency: true })?.Event is RollbackSet rollback ? $" --resource {rollback.Address}" : "";

    private static IncidentRecord Find(IReadOnlyList<IncidentRecord> records, string environment, int? number, IReadOnlyList<JournalEntry> entries)
    {
        if (records.Count == 0) throw new FormatException(
            $"{environment} had no incident. Open one, and its report has the changes of the 24 h before: "
            + $"`reconciler incident open {environment} --severity sev2 --message TEXT{About(entries)}`.");
        return number is null ? records[^1]
            : records.FirstOrDefault(r => r.Number == number)
                ?? throw new FormatException($"{environment} had no incident {number}; the last one was {records[^1].Number}. `reconciler incident list` shows them.");
    }
}

/// <summary>A post-mortem for programs.</summary>
internal sealed record PostMortemReport(
    IncidentsReport.Reported Incident, IReadOnlyList<string> Affected, LogLine? Deployment, IReadOnlyList<LogLine> FailedRollouts, LogLine? Rollback,
    string? Resolution, IReadOnlyList<LogLine> Timeline)
{
    /// <summary>What a journal has for it.</summary>
    public static PostMortemReport Of(PostMortem report) => new(
        IncidentsReport.Of(report.Environment, report.Incident), report.Affected, report.Deployment is { } out_ ? LogLines.Of(out_) : null,
        [.. report.FailedRollouts.Select(LogLines.Of)], report.Rollback is { } back ? LogLines.Of(back) : null, report.Resolution, [.. report.Timeline.Select(LogLines.Of)]);
}
