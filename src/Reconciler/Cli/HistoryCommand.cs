using System.CommandLine;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary><c>history</c>: generations and releases of an environment, with who, when and how healthy.</summary>
internal static class HistoryCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var environment = new Argument<string>("environment") { Description = "The environment", HelpName = "ENV" };
        var service = new Argument<string?>("service") { Description = "Only this service", HelpName = "SERVICE", Arity = ArgumentArity.ZeroOrOne };
        var output = CommonOptions.Output("text", "json");
        return new Command("history", "Show generations and releases: who brought out what, when, and how healthy it was") { environment, service, output }
            .Does(async (options, terminal, ct) =>
            {
                await using var session = new Session(options);
                var store = await session.OpenStoreAsync(readOnly: true, ct);
                string[] only = [options.GetValue(environment)!];
                if (!store.Exists) throw new FormatException($"nothing was recorded at {store.Location} yet. `reconciler run` records; --state says where.");
                await LogReading.CheckAsync(store, only, ct);
                var local = options.GetValue(service) is { } name ? $"ecsService/{name}" : null;
                var recorded = await new LogReading(store, only, null).NextAsync(ct);
                if (options.GetValue(service) is { } meant) await CheckServiceAsync(session, store, only[0], meant, ct);
                var entries = Releases(recorded, local);
                if (local is not null && !entries.Exists(e => EventText.AddressOf(e.Event) is not null))
                    terminal.Message($"No release of {local} was recorded: its desired state declares neither image nor taskDefinition, or nothing was deployed yet.");
                if (options.GetValue(output) == "json") terminal.Out.WriteLine(Json.Text(new HistoryReport(only[0], [.. entries.Select(Entry)])));
                else
                    foreach (var entry in entries) HistoryText.Write(entry, terminal);
                return 0;
            });
    }

    /// <summary>A mistyped name would show generations alone, and look like a service that nothing ever happened to.</summary>
    /// <exception cref="FormatException">The journal knows no such service.</exception>
    private static async Task CheckServiceAsync(Session session, JournalStore store, string environment, string service, CancellationToken ct)
    {
        var journal = new EnvironmentSet(store.Journal, session.Clocks.World, Session.NextId).Get(environment).Journal;
        await journal.CatchUpAsync(ct);
        Selection.CheckRecorded(journal.History, environment, service);
    }

    /// <summary>What belongs to it, and of the rollouts among that, which did not take effect or may not have.</summary>
    private static List<JournalEntry> Releases(IReadOnlyList<JournalEntry> recorded, string? local)
    {
        var entries = recorded.Where(e => Belongs(e.Event, local)).ToList();
        var rollouts = entries.Where(e => e.Event is ActionIntended).Select(e => e.Seq).ToHashSet();
        var failed = recorded.Where(e => e.Event switch
        {
            ActionCompleted { Outcome: CompletedOutcome.Retry or CompletedOutcome.Terminal } ended => rollouts.Contains(ended.ActionId),
            ActionResolved { Resolution: not Resolution.Applied } ended => rollouts.Contains(ended.ActionId),
            _ => false,
        });
        return [.. entries.Concat(failed).OrderBy(e => e.Seq)];
    }

    private static bool Belongs(ReconcileEvent happened, string? local) => happened switch
    {
        GenerationAccepted => true,
        ReleaseProven or ReleaseFailed or RollbackSet or RollbackCleared => local is null || EventText.AddressOf(happened) == local,
        ActionIntended intended => intended.Changes.Any(c => c.Field == ReleaseHistory.RevisionField) && (local is null || intended.Address == local),
        _ => false,
    };

    private static HistoryReport.Happening Entry(JournalEntry entry)
    {
        var line = LogLines.Of(entry);
        var (revision, image, items) = entry.Event switch
        {
            ReleaseProven e => (e.Revision, e.Image, e.Items),
            ReleaseFailed e => (e.Revision, e.Image, e.Items),
            RollbackSet e => (e.Revision, null, null),
            ActionIntended e => (To(e, ReleaseHistory.RevisionField), To(e, "image"), null),
            _ => (null, null, null),
        };
        return new HistoryReport.Happening(
            entry.Seq, entry.Time, line.Type, line.Message, line.Address, entry.Generation, entry.Commit, entry.Actor, revision, image,
            items?.Select(i => new ItemReport(i)).ToList());
    }

    private static string? To(ActionIntended intended, string field) => intended.Changes.FirstOrDefault(c => c.Field == field)?.To;
}
