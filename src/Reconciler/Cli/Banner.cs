using Reconciler.Daemon;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>What a run says of itself at its start: what it works with, and on a sandbox, what to try.</summary>
internal static class Banner
{
    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(
        Session session, JournalStore store, IDesiredStateSource source, RunUntil until, Terminal terminal, CancellationToken ct)
    {
        var where = store.Location.InMemory ? "in memory" : store.Location.ToString();
        if (await session.ServeSandboxAsync(ct) is { } endpoint)
        {
            terminal.Line(
                $"Reconciler on a simulated AWS: no account, nothing real. Its clock runs {session.Clocks.Speed:0.##} times as fast, and so do the times below.",
                Styles.Strong);
            terminal.Line($"Desired state: {source.Name}. Journal: {where}.", Styles.Faint);
            if (until == RunUntil.Stopped) Suggest(source, endpoint, terminal);
        }
        else
        {
            terminal.Line($"Reconciler. Desired state: {source.Name}. Journal: {where}.", Styles.Faint);
        }

        terminal.Line();
    }

    private static void Suggest(IDesiredStateSource source, Uri endpoint, Terminal terminal)
    {
        var change = source is FolderSource ? "save" : "commit";
        terminal.Line($"Try: {change} costMode: dormant there, and watch. Or change something by hand:", Styles.Faint);
        terminal.Line($"  {SandboxCommand.Hint(endpoint)} \\", Styles.Faint);
        terminal.Line("    aws ecs update-service --cluster ohmycoins-prod-cluster --service ohmycoins-prod-backend --desired-count 1", Styles.Faint);
        terminal.Line("Ctrl-C stops.", Styles.Faint);
    }
}
