using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Notifying;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Recording;

/// <summary>Adds one entry to what is known: the only place that says what an event means.</summary>
public static class HistoryFold
{
    /// <summary>The history with one more entry in it.</summary>
    /// <param name="history">The history up to the entry before.</param>
    /// <param name="stored">The next entry.</param>
    /// <exception cref="InvalidOperationException">The entry is not the next one.</exception>
    public static EnvironmentHistory Add(EnvironmentHistory history, StoredEntry stored)
    {
        var entry = stored.Entry;
        if (entry.Seq != history.Seq + 1)
            throw new InvalidOperationException($"Entry {entry.Seq} does not follow {history.Seq} in {entry.Environment}.");
        return Apply(history, entry) with { Seq = entry.Seq, Hash = JournalEntry.Hash(stored.Text), Time = entry.Time };
    }

    private static EnvironmentHistory Apply(EnvironmentHistory history, JournalEntry entry) => entry.Event switch
    {
        GenerationAccepted e => history with
        {
            Generation = e,
            Rejected = null,
            Orphaned = false,
            Resources = e.Hash == history.Generation?.Hash
                ? TryAfresh(history, entry.Time)
                : TryAfresh(history, entry.Time).ToDictionary(r => r.Key, r => r.Value with { Approvals = ResourceHistory.Empty.Approvals }),
        },
        GenerationRejected e => history with { Rejected = e },
        EnvironmentOrphaned => history with { Orphaned = true },
        ModeChanged e => history with
        {
            Mode = e,
            ModeSince = e.CostMode == history.Mode?.CostMode ? history.ModeSince : entry.Time,
            Resources = e.CostMode == history.Mode?.CostMode ? history.Resources : TryAfresh(history, entry.Time),
        },
        PhaseChanged e => history with { Phase = e.Phase, PhaseSince = entry.Time },
        EnvironmentChanged e => history with
        {
            Status = e,
            ObservedGeneration = entry.Generation,
            Conditions = EnvironmentConditions.Derive(history.Conditions, e, entry.Time),
        },
        ConditionChanged { Address: null } e => history with { Conditions = With(history.Conditions, e, entry.Time) },
        ConditionChanged e => Resource(history, e.Address!, r => r with { Conditions = With(r.Conditions, e, entry.Time) }),
        OverrideSet e => history with { Override = new ModeOverride(e.CostMode, e.Until, entry.Actor, e.Reason) },
        OverrideCleared => history with { Override = null },
        ReconcilingPaused { Address: null } e => history with { Paused = new PauseState(entry.Actor, e.Reason, entry.Time) },
        ReconcilingPaused e => Resource(history, e.Address!, r => r with { Paused = new PauseState(entry.Actor, e.Reason, entry.Time) }),
        ReconcilingResumed { Address: null } => history with
        {
            Paused = null,
            Resources = history.Resources.ToDictionary(r => r.Key, r => Resumed(r.Value, entry.Time)),
        },
        ReconcilingResumed e => Resource(history, e.Address!, r => Resumed(r, entry.Time) with { Paused = null }),
        ResourceReleased e => Release(history, e),
        RestorePointRecorded e => Resource(history, e.Address, r => r with { RestorePoint = Joined(r.RestorePoint, e.Values) }),
        RestorePointServed e => Resource(history, e.Address, r => r with { RestorePoint = null }),
        ReleaseProven e => Resource(history, e.Address, r => r with { Release = r.Release.With(e, entry.Time) }),
        ReleaseFailed e => Resource(history, e.Address, r => r with { Release = r.Release.With(e), Corrections = CorrectionsUnder(e.Declaration, r) }),
        // Another thing is wanted from here on: that it has not come yet is no lack of progress.
        RollbackSet e => Resource(history, e.Address, r => r with
        {
            Release = r.Release.With(e, entry.Actor),
            Progress = Progress.Anew(r.Progress, entry.Time),
            Corrections = CorrectionsUnder(e.Declaration, r),
        }),
        RollbackCleared e => Resource(history, e.Address, r => r with
        {
            Release = r.Release with { Pinned = null, PinnedBy = null },
            Progress = Progress.Anew(r.Progress, entry.Time),
        }),
        ActionIntended e => Resource(Sent(history, e, entry.Time), e.Address, r => r with
        {
            Release = r.Release.With(e),
            OpenIntent = new OpenIntent(entry.Seq, entry.Time, entry.Epoch ?? 0, e.Verb, e.Changes) { Class = e.Class },
            ReportedDrift = null,
            Deferred = Without(r.Deferred, e.Verb),
        }),
        ActionDeferred e => Resource(history, e.Address, r => r with
        {
            Deferred = new Dictionary<string, ActionDeferred>(r.Deferred) { [e.Verb] = e },
        }),
        ApprovalWanted e => Resource(history, e.Address, r => r with
        {
            Approvals = new Dictionary<string, ApprovalState>(r.Approvals) { [e.Action] = new ApprovalState(e, entry.Time, null, null) },
        }),
        Approved e => Resource(history, e.Address, r => r with
        {
            Approvals = r.Approvals.TryGetValue(e.Action, out var asked)
                ? new Dictionary<string, ApprovalState>(r.Approvals) { [e.Action] = asked with { Answer = e, Actor = entry.Actor } }
                : r.Approvals,
        }),
        ActionCompleted e => Resource(history, e.Address, r => Complete(r, e, entry.Time)),
        ActionResolved e => Resource(history, e.Address, r => Resolve(r, e)),
        DriftDetected e => Resource(history, e.Address, r => r with { ReportedDrift = e }),
        ResourceChanged e => Resource(history, e.Address, r => r with
        {
            Status = e,
            Progress = Progress.After(r.Progress, e, entry.Time),
            OutOfSyncSince = e.Sync == SyncStatus.Synced ? null : r.OutOfSyncSince ?? entry.Time,
            ReportedDrift = e.Sync == SyncStatus.Synced ? null : r.ReportedDrift,
            Deferred = e.Sync == SyncStatus.Synced ? ResourceHistory.Empty.Deferred : r.Deferred,
            SyncedAs = e.Declaration is { } declaration
                ? new SyncedState(declaration, history.Mode?.CostMode ?? CostMode.Active)
                : r.SyncedAs,
            // What is wanted otherwise has neither failed nor was it chosen, and what is as desired wants nobody's approval.
            Release = e.Declaration is { } reached ? r.Release.Reached(reached) : r.Release,
            // Where something else runs instead of what is wanted now, the corrections since are of that.
            Corrections = e.Declaration is { } wanted && r.Release.InsteadOf(wanted) is null ? CorrectionsUnder(wanted, r) : r.Corrections,
            Approvals = e.Sync == SyncStatus.Synced
                ? r.Approvals.Where(a => a.Value.Answer is not null).ToDictionary(a => a.Key, a => a.Value)
                : r.Approvals,
        }),
        IncidentOpened or IncidentWidened or IncidentEased or IncidentAcknowledged or IncidentEscalated or IncidentResolved =>
            history with { Incidents = history.Incidents.With(entry.Event, entry.Actor, entry.Time) },
        NotificationSent e => Told(history, e.Target, n => n.After(new Notice(e.Notice, e.Address, e.Begins, e.Message))),
        NotificationFailed e => Told(history, e.Target, n => n with { Failing = true }),
        _ => throw new InvalidOperationException($"No fold for {entry.Event.GetType().Name}."),
    };

    /// <summary>What nobody was to move has not stalled, and a contest is taken up.</summary>
    private static ResourceHistory Resumed(ResourceHistory resource, DateTimeOffset at) =>
        resource with { Corrections = [], Progress = Progress.Anew(resource.Progress, at) };

    /// <summary>What is wanted otherwise than when it was last as desired is contested no more.</summary>
    private static IReadOnlyList<Correction> CorrectionsUnder(string? declaration, ResourceHistory resource) =>
        declaration is not null && resource.SyncedAs is { } before && declaration != before.Declaration ? [] : resource.Corrections;

    private static ResourceHistory Complete(ResourceHistory resource, ActionCompleted e, DateTimeOffset answered) =>
        e.Outcome is CompletedOutcome.Done or CompletedOutcome.InProgress
            ? Wrote(resource, answered) with
            {
                OpenIntent = null,
                Failures = 0,
                FailureMessage = null,
                FailedTerminally = false,
                RetryAt = null,
            }
            : resource with
            {
                OpenIntent = null,
                Failures = resource.Failures + 1,
                FailureMessage = e.Message,
                FailedTerminally = e.Outcome == CompletedOutcome.Terminal,
                RetryAt = e.RetryAt,
            };

    /// <summary>A write that may have taken effect counts as our last word.</summary>
    private static ResourceHistory Resolve(ResourceHistory resource, ActionResolved e) =>
        (e.Resolution == Resolution.NotApplied ? resource : Wrote(resource, resource.OpenIntent?.At)) with { OpenIntent = null };

    /// <summary>It took effect at some moment up to its answer: throttled, it may have been on its way for minutes.</summary>
    private static ResourceHistory Wrote(ResourceHistory resource, DateTimeOffset? at)
    {
        if (resource.OpenIntent is not { } intent) return resource;
        var write = intent with { At = at ?? intent.At };
        var written = new Dictionary<string, WrittenValue>(resource.LastWritten);
        foreach (var change in write.Changes)
            written[change.Field] = new WrittenValue(change.To, write.At)
            {
                Earlier = written.GetValueOrDefault(change.Field) is not { } before ? null
                    : before.Value == change.To ? before.Earlier
                    : before with { Earlier = null },
            };
        return resource with
        {
            LastWrite = write,
            Release = resource.Release.With(intent),
            LastWritten = written,
            Progress = Progress.Anew(resource.Progress, write.At),
            Corrections = write.Class == ChangeClass.Drift ? Corrected(resource.Corrections, write) : resource.Corrections,
        };
    }

    /// <summary>With one more correction of every field of a write; no more and no older ones than a contest can count.</summary>
    private static List<Correction> Corrected(IReadOnlyList<Correction> before, OpenIntent write) =>
    [
        .. before.Concat(write.Changes.Select(c => new Correction(c.Field, c.From, c.To, write.At)))
            .Where(c => c.At + ContestRule.LongestStretch >= write.At)
            .GroupBy(c => c.Field, StringComparer.Ordinal)
            .SelectMany(field => field.TakeLast(ContestRule.MostCorrections)),
    ];

    /// <summary>What limits by the hour count.</summary>
    private static EnvironmentHistory Sent(EnvironmentHistory history, ActionIntended e, DateTimeOffset at) =>
        e.Class is null or ChangeClass.CostMode
            ? history
            : history with
            {
                ActionsSent =
                [
                    .. history.ActionsSent.Where(sent => sent + TimeSpan.FromHours(1) > at).Append(at).TakeLast(ChangeLimits.MostPerHour),
                ],
            };

    /// <summary>
    /// What was let go is forgotten, but for what outlives it: an intent until it is closed, a pause until somebody resumes,
    /// and asleep the restore point, should the resource come back.
    /// </summary>
    private static EnvironmentHistory Release(EnvironmentHistory history, ResourceReleased e)
    {
        var resource = history.Resource(e.Address);
        var kept = ResourceHistory.Empty with
        {
            OpenIntent = resource.OpenIntent,
            Paused = resource.Paused,
            RestorePoint = e.ReleasedAsleep ? resource.RestorePoint : null,
        };
        var resources = new Dictionary<string, ResourceHistory>(history.Resources);
        if (kept == ResourceHistory.Empty) resources.Remove(e.Address);
        else resources[e.Address] = kept;
        return history with { Resources = resources };
    }

    /// <summary>
    /// What is recorded stays; a field that was not there is added (a scalable target that somebody made meanwhile).
    /// </summary>
    private static RestorePoint Joined(RestorePoint? recorded, IReadOnlyDictionary<string, string> values)
    {
        var joined = new Dictionary<string, string>(values);
        foreach (var (field, value) in recorded?.Values ?? new Dictionary<string, string>()) joined[field] = value;
        return new RestorePoint(joined);
    }

    private static EnvironmentHistory Resource(
        EnvironmentHistory history, string local, Func<ResourceHistory, ResourceHistory> change)
    {
        var resources = new Dictionary<string, ResourceHistory>(history.Resources)
        {
            [local] = change(history.Resource(local)),
        };
        return history with { Resources = resources };
    }

    private static EnvironmentHistory Told(
        EnvironmentHistory history, string target, Func<NotificationHistory, NotificationHistory> change) => history with
        {
            Notified = new Dictionary<string, NotificationHistory>(history.Notified)
            {
                [target] = change(history.Notified.GetValueOrDefault(target, NotificationHistory.Empty)),
            },
        };

    /// <summary>Something else is wanted: a failure to do what was wanted before must not delay it.</summary>
    private static Dictionary<string, ResourceHistory> TryAfresh(EnvironmentHistory history, DateTimeOffset time) =>
        history.Resources.ToDictionary(
            r => r.Key,
            r => r.Value with
            {
                Failures = 0,
                RetryAt = null,
                FailureMessage = null,
                FailedTerminally = false,
                Progress = Progress.Anew(r.Value.Progress, time),
            });

    private static Dictionary<string, T> Without<T>(IReadOnlyDictionary<string, T> all, string key) =>
        all.Where(e => e.Key != key).ToDictionary(e => e.Key, e => e.Value);

    private static Dictionary<string, ConditionState> With(
        IReadOnlyDictionary<string, ConditionState> conditions, ConditionChanged e, DateTimeOffset time) =>
        EnvironmentConditions.Set(conditions, e.Type, e.Status, e.Reason, e.Message, time);
}
