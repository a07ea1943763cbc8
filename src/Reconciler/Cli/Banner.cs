using Reconciler.Daemon;
using Reconciler.Diagnosing;
using Reconciler.Kinds.EcsService;
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
            if (until == RunUntil.Stopped) await SuggestAsync(source, store, endpoint, terminal, ct);
        }
        else
        {
            terminal.Line($"Reconciler. Desired state: {source.Name}. Journal: {where}.", Styles.Faint);
        }

        terminal.Line();
    }

    private static async Task SuggestAsync(IDesiredStateSource source, JournalStore store, Uri endpoint, Terminal terminal, CancellationToken ct)
    {
        var change = source is FolderSource ? "save" : "commit";
        // What is declared is what the daemon corrects, and the names are those of the seed, whichever that is.
        var environment = await source.ReadAsync(ct) is SourceLook.Read { Sourced.Reading.Environments: var all } ? all.FirstOrDefault(e => e.Resources.Any(r => r.Spec is EcsServiceSpec)) : null;
        if (environment?.Resources.FirstOrDefault(r => r.Spec is EcsServiceSpec) is { Spec: EcsServiceSpec spec } service)
        {
            var hint = SandboxCommand.Hint(endpoint, environment.Aws.Region);
            terminal.Line($"Try: {change} costMode: dormant there, and watch. Or change something by hand:", Styles.Faint);
            terminal.Line($"  {hint} \\", Styles.Faint);
            terminal.Line($"    aws ecs update-service --cluster {ShellLines.Quoted(spec.Cluster)} --service {ShellLines.Quoted(spec.Service)} --desired-count 1", Styles.Faint);
            terminal.Line("With the same variables other commands look at this sandbox; they go by the real time, so run it with --speed 1 for them:", Styles.Faint);
            terminal.Line($"    reconciler diagnose {environment.Name} {service.Address.Name} --desired-state {ShellLines.Quoted(source.Name)}{(store.Location.InMemory ? "" : $" --state {ShellLines.Quoted(store.Location.ToString())}")}", Styles.Faint);
        }
        else
        {
            terminal.Line($"Try: {change} costMode: dormant there, and watch. Any AWS client reaches it:", Styles.Faint);
            terminal.Line($"  {SandboxCommand.Hint(endpoint)} aws ecs list-clusters", Styles.Faint);
        }

        terminal.Line("Ctrl-C stops.", Styles.Faint);
    }
}
