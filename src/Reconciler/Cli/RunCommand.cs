using System.CommandLine;
using Microsoft.Extensions.Logging;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
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
        var interval = CommonOptions.Duration("--interval", "Time between two passes where nothing is under way", Pacing.Default.Interval);
        var skipIdle = new Option<bool>("--skip-idle")
        {
            Description = "On a sandbox: whenever nothing moves, jump to the next moment at which something changes",
        };
        var output = CommonOptions.Output("text", "jsonl");
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Log every pass to standard error" };
        var command = new Command("run", "Reconcile: the daemon, until stopped")
        {
            once, untilSynced, timeout, interval, skipIdle, output, verbose, CommonOptions.ReadLag,
            CommonOptions.Sandbox, CommonOptions.Speed, CommonOptions.Start, CommonOptions.Port,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(once) && result.GetValue(untilSynced))
                result.AddError("--once and --until-synced exclude each other. Give one of them.");
        });
        return command.Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var until = options.GetValue(once) ? RunUntil.Once : options.GetValue(untilSynced) ? RunUntil.Synced : RunUntil.Stopped;
            var pace = options.GetValue(interval)!.Value;
            var source = session.OpenSource(pace);
            using var logging = Logging.Make(options.GetValue(verbose), System.Console.IsErrorRedirected);
            var store = await OpenAsync(session, until, logging.CreateLogger<JournalStore>(), ct);
            if (options.GetValue(output) == "text") await Banner.WriteAsync(session, store, source, until, terminal, ct);
            using var story = new Story(terminal, session.Clocks, options.GetValue(output) == "jsonl");
            return await Run.Async(
                session, store, source, logging,
                new RunSettings(session.Clocks, new Pacing(pace), until)
                {
                    Timeout = options.GetValue(timeout),
                    Settle = session.Settle,
                    Sample = Session.Sample,
                    SkipIdle = options.GetValue(skipIdle) ? session.Sandbox is { } sandbox ? sandbox.Clock.Advance : null : null,
                    Watcher = story,
                },
                ct);
        });
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
