using Microsoft.Extensions.Logging;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>
/// What goes on beside the passes: the heartbeat that keeps our environments ours, and looking for what others wrote to
/// their journals (a pause, an override), so that it counts within seconds.
/// </summary>
/// <param name="lease">The lease.</param>
/// <param name="journal">The journal.</param>
/// <param name="environments">The environments.</param>
/// <param name="settings">How the run goes.</param>
/// <param name="logger">Where problems are told.</param>
internal sealed partial class Tending(
    ILease lease, IJournal journal, EnvironmentSet environments, RunSettings settings, ILogger<Tending> logger)
{
    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(5);

    private bool _failing;

    /// <summary>Goes on until cancelled.</summary>
    /// <param name="queue">Where visits are asked for.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(VisitQueue queue, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(settings.Heartbeat, settings.Clocks.Process, ct);
            try
            {
                await lease.RenewAsync(LookedAt(), ct);
                await LookForOthersAsync(queue, ct);
                if (_failing) LogRecovered();
                _failing = false;
            }
            catch (JournalUnavailableException e)
            {
                if (!_failing) LogFailing(e.Message);
                _failing = true;
            }
        }
    }

    /// <summary>Gives all environments up, so that another replica need not wait.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(ReleasePatience, settings.Clocks.Process);
        try
        {
            await lease.RenewAsync(LookedAt(), patience.Token);
            foreach (var environment in environments.All) await lease.ReleaseAsync(environment.Name, patience.Token);
        }
        catch (Exception e) when (e is JournalUnavailableException or OperationCanceledException)
        {
            LogNotReleased(e.Message);
        }
    }

    private async Task LookForOthersAsync(VisitQueue queue, CancellationToken ct)
    {
        foreach (var environment in environments.All)
        {
            if (environment.Epoch is not { } epoch || lease.HeldFor(environment.Name, epoch) <= TimeSpan.Zero) continue;
            var known = environment.Journal.History.Seq;
            var head = await journal.HeadAsync(environment.Name, ct);
            if (head.Seq != known && !queue.IsUnderWay(environment.Name)) queue.Enqueue(environment.Name, TimeSpan.Zero);
        }
    }

    private Dictionary<string, DateTimeOffset> LookedAt() => environments.All
        .Where(e => e.LookedAt is not null)
        .ToDictionary(e => e.Name, e => e.LookedAt!.Value, StringComparer.Ordinal);

    [LoggerMessage(1201, LogLevel.Error, "The lease cannot be renewed: nothing is written to AWS until it can; tried again: {Problem}")]
    private partial void LogFailing(string problem);

    [LoggerMessage(1202, LogLevel.Information, "The lease is renewed again")]
    private partial void LogRecovered();

    [LoggerMessage(1203, LogLevel.Warning, "The environments could not be given up; another replica waits for the end of the lease: {Problem}")]
    private partial void LogNotReleased(string problem);
}
