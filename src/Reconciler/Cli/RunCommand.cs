using System.CommandLine;
using Microsoft.Extensions.Logging;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary><c>run</c>: the daemon, or passes until a goal is reached.</summary>
internal static class RunCommand
{
    private static readonly TimeSpan OpenAgain = TimeSpan.FromSeconds(5);

    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var once = new Option<bool>("--once") { Description = "One pass over every environment, then stop" };
        var untilSynced = new Option<bool>("--until-synced")
        {
            Description = "Passes until every environment is synced, or only what is blocked is left",
        };
        var timeout = CommonOptions.Duration("--timeout", "Give up after DURATION (with --until-synced or --once)");
        var interval = CommonOptions.Duration(
            "--interval", $"Time between two passes where nothing is under way. Default: {Durations.Format(Pacing.Default.Interval)}");
        var skipIdle = new Option<bool>("--skip-idle")
        {
            Description = "Whenever nothing moves, jump to the next moment at which something changes",
        };
        var output = CommonOptions.Output("text", "jsonl");
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Log every pass to standard error" };
        var command = new Command("run", "Reconcile: the daemon, until stopped")
        {
            once, untilSynced, timeout, interval, output, verbose, CommonOptions.ReadLag,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start, CommonOptions.Port, skipIdle);
        command.Validators.Add(result =>
        {
            if (result.GetValue(once) && result.GetValue(untilSynced))
                result.AddError("--once and --until-synced exclude each other. Give one of them.");
        });
        return command.Does(async (options, terminal, ct) =>
        {
            var until = options.GetValue(once) ? RunUntil.Once : options.GetValue(untilSynced) ? RunUntil.Synced : RunUntil.Stopped;
            var pacing = new Pacing(options.GetValue(interval) ?? Pacing.Default.Interval);
            var jsonl = options.GetValue(output) == "jsonl";
            using var logging = Logging.Make(terminal, options.GetValue(verbose));
            await using var session = new Session(options);
            var settings = new RunSettings(session.Clocks, pacing, until)
            {
                Timeout = options.GetValue(timeout),
                Settle = session.Settle,
                Sample = Session.Sample,
                SkipIdle = options.GetValue(skipIdle) && session.Sandbox is { } sandbox ? sandbox.Clock.Advance : null,
            };
            try
            {
                return await RunAsync(session, terminal, logging, settings, jsonl, ct);
            }
            catch (OperationCanceledException) when (until == RunUntil.Stopped && ct.IsCancellationRequested)
            {
                return RunGoal.Synced; // stopped cleanly, before it had begun
            }
        });
    }

    private static async Task<int> RunAsync(
        Session session, Terminal terminal, ILoggerFactory logging, RunSettings settings, bool jsonl, CancellationToken ct)
    {
        var source = session.OpenSource(settings.Pacing.Interval);
        var store = await OpenAsync(session, settings.Until, logging.CreateLogger<JournalStore>(), ct);
        await CheckSelectionAsync(session, store, source, settings.Until, terminal, ct);
        if (!jsonl) await Banner.WriteAsync(session, store, source, settings.Until, terminal, ct);
        using var story = new Story(terminal, session.Clocks, jsonl);
        return await Run.Async(session, store, source, logging, settings with { Watcher = story }, ct);
    }

    /// <summary>
    /// A run that ends by itself has nothing to wait for: an environment that is not there is a mistake. A daemon waits for
    /// it, and says so.
    /// </summary>
    private static async Task CheckSelectionAsync(
        Session session, JournalStore store, IDesiredStateSource source, RunUntil until, Terminal terminal, CancellationToken ct)
    {
        // A source that cannot be read is told by the run itself.
        if (session.Only.Count == 0 || await source.ReadAsync(ct) is not SourceLook.Read { Sourced: var sourced }) return;
        var known = await Selection.KnownAsync(store, sourced, ct);
        foreach (var complaint in Selection.Complaints(session.Only, known, Selection.Place(source.Name, store)))
            if (until == RunUntil.Stopped) terminal.Message($"{complaint} It is waited for.");
            else throw new FormatException(complaint);
    }

    /// <summary>A daemon waits for its journal: no journal, hence no write, said once. Other runs give up.</summary>
    private static async Task<JournalStore> OpenAsync(Session session, RunUntil until, ILogger logger, CancellationToken ct)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return await session.OpenStoreAsync(readOnly: false, ct);
            }
            catch (JournalUnavailableException e) when (until == RunUntil.Stopped)
            {
                if (!told) Logging.NoJournal(logger, e.Message);
                await Task.Delay(OpenAgain, session.Clocks.Process, ct);
            }
        }
    }
}
