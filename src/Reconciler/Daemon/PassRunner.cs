using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>
/// Runs passes for those who schedule them: finds the environment, names the pass, and turns whatever goes wrong into a
/// value, so that one failing environment never stops another. A failure is told once, not at every pass, and so is its end.
/// </summary>
/// <param name="pass">One pass.</param>
/// <param name="environments">The environments of this process.</param>
/// <param name="upkeep">What a journal needs now and then.</param>
/// <param name="nextPassId">Gives a name for a pass.</param>
/// <param name="logger">Where failures are told.</param>
internal sealed partial class PassRunner(
    ReconcilePass pass, EnvironmentSet environments, JournalUpkeep upkeep, Func<string> nextPassId,
    ILogger<PassRunner> logger)
{
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Runs one pass.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="sourced">What the source says now.</param>
    /// <param name="stopping">Asks it to end before its next write.</param>
    /// <param name="ct">Ends it at once.</param>
    /// <returns>How it ended, or why it failed.</returns>
    public async Task<PassEnd> RunAsync(
        string environment, SourcedReading? sourced, CancellationToken stopping, CancellationToken ct)
    {
        var passId = nextPassId();
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Environment"] = environment, ["PassId"] = passId });
        try
        {
            var managed = environments.Get(environment);
            var outcome = await pass.RunAsync(managed, sourced, passId, stopping, ct);
            if (outcome is PassOutcome.Finished) await upkeep.AfterPassAsync(managed, ct);
            Tell(environment, passId, outcome);
            return new PassEnd(outcome, null);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new PassEnd(null, "stopped");
        }
        catch (JournalUnavailableException e)
        {
            if (IsNews(environment, e.Message)) LogNoJournal(environment, passId, e.Message);
            return new PassEnd(null, e.Message);
        }
        catch (Exception e)
        {
            if (IsNews(environment, e.Message)) LogDefect(e, environment, passId);
            return new PassEnd(null, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private void Tell(string environment, string passId, PassOutcome outcome)
    {
        switch (outcome)
        {
            case PassOutcome.HeldByAnother held:
                if (IsNews(environment, $"held by {held.Owner}")) LogHeld(environment, passId, held.Owner);
                break;
            case PassOutcome.NothingInForce nothing:
                if (IsNews(environment, nothing.Reason)) LogNothing(environment, passId, nothing.Reason);
                break;
            case PassOutcome.Finished finished:
                if (_told.TryRemove(environment, out _)) LogAgain(environment, passId);
                LogPass(environment, passId, finished.Plan.Sync, finished.Plan.Health, finished.Sent, finished.Failed);
                break;
        }
    }

    private bool IsNews(string environment, string words)
    {
        var before = _told.GetValueOrDefault(environment);
        _told[environment] = words;
        return before != words;
    }

    [LoggerMessage(1001, LogLevel.Debug, "Pass {PassId} over {Environment}: {Sync}, {Health}; {Sent} sent, {Failed} failed")]
    private partial void LogPass(
        string environment, string passId, Core.Planning.SyncStatus sync, Core.Planning.HealthStatus health, int sent, int failed);

    [LoggerMessage(1002, LogLevel.Information, "{Environment} is held by another replica, {Owner} (pass {PassId})")]
    private partial void LogHeld(string environment, string passId, string owner);

    [LoggerMessage(1003, LogLevel.Warning, "{Environment} is not reconciled: {Reason} (pass {PassId})")]
    private partial void LogNothing(string environment, string passId, string reason);

    [LoggerMessage(1004, LogLevel.Error, "No journal, hence no write to {Environment} (pass {PassId}); tried again: {Problem}")]
    private partial void LogNoJournal(string environment, string passId, string problem);

    [LoggerMessage(1005, LogLevel.Error, "Pass {PassId} over {Environment} failed by a defect of Reconciler; tried again")]
    private partial void LogDefect(Exception exception, string environment, string passId);

    [LoggerMessage(1006, LogLevel.Information, "{Environment} is reconciled again (pass {PassId})")]
    private partial void LogAgain(string environment, string passId);
}

/// <summary>How a pass ended for whoever scheduled it.</summary>
/// <param name="Outcome">Its outcome; null where it failed.</param>
/// <param name="Failure">Why it failed, in words; null where it did not.</param>
internal sealed record PassEnd(PassOutcome? Outcome, string? Failure);
