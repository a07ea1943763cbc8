using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reconciler.Core.Recording;
using Reconciler.Sources;

namespace Reconciler.Daemon;

/// <summary>
/// The daemon: visits every environment at its interval, at every edge of its schedule, and soon again while something is
/// under way; and at once when its desired state changes or somebody else writes to its journal.
/// </summary>
/// <param name="runner">Runs the passes.</param>
/// <param name="environments">The environments.</param>
/// <param name="feed">The desired state.</param>
/// <param name="tending">The lease and the journal's upkeep.</param>
/// <param name="settings">How the run goes.</param>
/// <param name="host">What is asked to stop when the run is over.</param>
/// <param name="logger">Where the process is explained.</param>
internal sealed partial class ReconcilerDaemon(
    PassRunner runner, EnvironmentSet environments, DesiredStateFeed feed, Tending tending, RunSettings settings,
    IHostApplicationLifetime host, ILogger<ReconcilerDaemon> logger) : BackgroundService
{
    private readonly VisitQueue _queue = new(settings.Clocks.Process);
    private readonly ConcurrentDictionary<string, PassEnd?> _ends = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Streak> _streaks = new(StringComparer.Ordinal);

    /// <summary>The exit code of the run, once it is over.</summary>
    public int ExitCode { get; private set; }

    /// <summary>How the last pass over each environment ended, by name.</summary>
    public IReadOnlyDictionary<string, PassEnd?> Ends => _ends;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var timer = Limit(over);
        // What is under way at a stop is let finish, for a while.
        using var grace = new CancellationTokenSource();
        await using var asked = over.Token.Register(() => grace.CancelAfter(settings.Grace));
        try
        {
            await feed.ReadAsync(over.Token);
            await EnqueueAllAsync(over.Token);
            LogStarted(_ends.Count, settings.Until);
            if (IsOver()) return;
            Task[] loops =
            [
                feed.WatchAsync(() => EnqueueAllAsync(over.Token), over.Token),
                tending.RunAsync(_queue, over.Token),
                .. Enumerable.Range(0, settings.Workers).Select(_ => WorkAsync(over, grace.Token)),
            ];
            await Task.WhenAll(loops.Select(loop => TogetherAsync(loop, over)));
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // Stopped, or at its goal.
        }
        finally
        {
            ExitCode = RunGoal.ExitCode(settings.Until, Ended(), feed.Problems.Count == 0);
            await tending.EndAsync();
            LogStopped(ExitCode);
            host.StopApplication();
        }
    }

    /// <summary>None of the loops ends by itself: where one does, it is a defect, and the process had better start afresh.</summary>
    private static async Task TogetherAsync(Task loop, CancellationTokenSource over)
    {
        try
        {
            await loop;
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private ITimer? Limit(CancellationTokenSource over) => settings.Timeout is { } limit
        ? settings.Clocks.Process.CreateTimer(_ => Cancel(over), null, limit, Timeout.InfiniteTimeSpan)
        : null;

    private async Task WorkAsync(CancellationTokenSource over, CancellationToken ct)
    {
        while (true)
        {
            var environment = await _queue.TakeAsync(over.Token);
            var end = await runner.RunAsync(environment, feed.Current, over.Token, ct);
            _ends[environment] = end;
            if (IsOver()) await over.CancelAsync();
            SkipWhatIsIdle();
            var next = settings.Until == RunUntil.Once ? (TimeSpan?)null : NextVisitOf(environment, end.Outcome);
            _queue.Complete(environment, next);
            settings.Watcher?.Ended(environment, end, next);
        }
    }

    private TimeSpan NextVisitOf(string environment, PassOutcome? outcome)
    {
        var streak = _streaks.GetValueOrDefault(environment);
        var edge = (outcome as PassOutcome.Finished)?.Plan.NextEdge;
        var next = NextVisit.After(
            settings.Pacing, ref streak, outcome, edge is { } moment ? settings.Clocks.Until(moment) : null, settings.Sample());
        _streaks[environment] = streak;
        return next;
    }

    /// <summary>Where nothing moves in any environment, the world may as well be at the next edge already.</summary>
    private void SkipWhatIsIdle()
    {
        if (settings.SkipIdle is not { } skip) return;
        var finished = Ended().Select(e => e?.Outcome as PassOutcome.Finished).ToList();
        if (!finished.TrueForAll(f => f is { Settled: true })) return;
        if (finished.Min(f => f!.Plan.NextEdge) is { } edge && edge > settings.Clocks.Now) skip(edge - settings.Clocks.Now);
    }

    private async Task EnqueueAllAsync(CancellationToken ct)
    {
        IEnumerable<string> names;
        try
        {
            names = await environments.NamesAsync(feed.Current, ct);
        }
        catch (JournalUnavailableException)
        {
            names = EnvironmentSet.Declared(feed.Current); // their passes will tell
        }

        foreach (var name in names)
        {
            _ends.TryAdd(name, null);
            _queue.Enqueue(name, TimeSpan.Zero);
        }
    }

    private bool IsOver() => RunGoal.IsReached(settings.Until, Ended(), feed.Problems.Count == 0);

    private PassEnd?[] Ended() => [.. _ends.Values];

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run ended meanwhile.
        }
    }

    [LoggerMessage(1101, LogLevel.Information, "Started: {Count} environments, until {Until}")]
    private partial void LogStarted(int count, RunUntil until);

    [LoggerMessage(1102, LogLevel.Information, "Stopped with exit code {ExitCode}")]
    private partial void LogStopped(int exitCode);
}
