using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reconciler.Daemon;
using Reconciler.Notifications;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>Puts the daemon together and runs it on a host.</summary>
internal static class Run
{
    /// <summary>Runs until the goal is reached or the token is cancelled.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Async(
        Session session, JournalStore store, IDesiredStateSource source, ILoggerFactory logging, RunSettings settings,
        CancellationToken ct)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var services = builder.Services;
        services.AddSingleton(logging);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        // Signals are the command line's: it cancels the token, whatever the command.
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Grace + TimeSpan.FromSeconds(10));
        services.AddSingleton(provider => Daemon(session, store, source, logging, settings, provider));
        services.AddHostedService(provider => provider.GetRequiredService<ReconcilerDaemon>());
        using var host = builder.Build();
        var daemon = host.Services.GetRequiredService<ReconcilerDaemon>();
        await host.RunAsync(ct);
        return daemon.ExitCode;
    }

    private static ReconcilerDaemon Daemon(
        Session session, JournalStore store, IDesiredStateSource source, ILoggerFactory logging, RunSettings settings,
        IServiceProvider provider)
    {
        var clocks = settings.Clocks;
        var environments = new EnvironmentSet(store.Journal, clocks.World, Session.NextId) { Only = session.Only };
        if (settings.Watcher is { } watcher) environments.Appended += watcher.Appended;
        var pass = new ReconcilePass(
            store.Lease, new DesiredInForce(source), new Looking(session.Accounts, clocks) { Settle = settings.Settle },
            new ActionSender(session.Accounts, store.Lease, clocks), clocks)
        {
            Notifier = new Notifier(session.Accounts, session.Webhooks, store.Lease, clocks.Process),
        };
        var upkeep = new JournalUpkeep(store.Journal, clocks, settings.Retention);
        return new ReconcilerDaemon(
            new PassRunner(pass, environments, upkeep, Session.NextPassId, logging.CreateLogger<PassRunner>()),
            environments,
            new DesiredStateFeed(source, logging.CreateLogger<DesiredStateFeed>()),
            new Tending(store.Lease, store.Journal, environments, settings, logging.CreateLogger<Tending>()),
            settings,
            provider.GetRequiredService<IHostApplicationLifetime>(),
            logging.CreateLogger<ReconcilerDaemon>());
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
