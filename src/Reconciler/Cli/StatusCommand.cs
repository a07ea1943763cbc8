using System.CommandLine;
using Reconciler.Core.Planning;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary><c>status</c>: how the environments do, as last recorded with its age, or as AWS shows them now.</summary>
internal static class StatusCommand
{
    private const int NotSynced = 2;

    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var live = new Option<bool>("--live") { Description = "Look at AWS now instead of telling what was last recorded" };
        var output = CommonOptions.Output("text", "json");
        return new Command("status", "Show how the environments do, as last recorded, with its age")
        {
            live, output, CommonOptions.ReadLag,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start).Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var (report, problems, notes) = options.GetValue(live)
                ? await LiveAsync(session, ct)
                : (await RecordedAsync(session, ct), [], []);
            foreach (var line in problems.Concat(notes)) terminal.Message(line);
            if (options.GetValue(output) == "json") terminal.Out.WriteLine(Json.Text(report));
            else StatusText.Write(report, session.Clocks.Now, terminal);
            return problems.Count > 0 ? Commands.Error
                : report.Environments.All(e => e.Orphaned || e.Sync == nameof(SyncStatus.Synced)) ? 0
                : NotSynced;
        });
    }

    private static async Task<StatusReport> RecordedAsync(Session session, CancellationToken ct)
    {
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var names = await LogReading.NamesAsync(store, [], ct);
        if (names.Count == 0)
            throw new FormatException(store.Location.InMemory
                ? "--sandbox has no journal of its own: its AWS is new each time. Look at it with --live, or name the journal of a run with --state."
                : $"nothing was recorded at {store.Location} yet. `reconciler run` records; `reconciler status --live` looks at AWS now.");
        await LogReading.CheckAsync(store, session.Only, ct);
        names = await LogReading.NamesAsync(store, session.Only, ct);
        var lookedAt = await LookedAtAsync(store, ct);
        var environments = new List<StatusReport.Environment>();
        foreach (var name in names)
        {
            var journal = new EnvironmentJournal(name, store.Journal, session.Clocks.World, Session.NextId);
            await journal.CatchUpAsync(ct);
            environments.Add(StatusOf.Recorded(name, journal.History, lookedAt.TryGetValue(name, out var at) ? at : null, session.Clocks.Now));
        }

        return new StatusReport(environments);
    }

    private static async Task<(StatusReport Report, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)> LiveAsync(
        Session session, CancellationToken ct)
    {
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var planned = await Planning.RunAsync(session, PlanTime.Now, ct);
        var environments = new List<StatusReport.Environment>();
        foreach (var each in planned.Environments)
        {
            var journal = new EnvironmentJournal(
                each.Plan.Environment.Name, store.Journal, session.Clocks.World, Session.NextId);
            await journal.CatchUpAsync(ct);
            environments.Add(StatusOf.Live(each, journal.History, session.Clocks.Now));
        }

        return (new StatusReport(environments), planned.Problems, planned.Notes);
    }

    /// <summary>When each environment was last looked at, by whichever replica.</summary>
    private static async Task<Dictionary<string, DateTimeOffset>> LookedAtAsync(JournalStore store, CancellationToken ct)
    {
        var latest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var heartbeat in await store.Lease.HeartbeatsAsync(ct))
            foreach (var (environment, at) in heartbeat.LookedAt)
                if (!latest.TryGetValue(environment, out var known) || known < at) latest[environment] = at;
        return latest;
    }
}
