using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Health;
using Reconciler.Core.Incidents;
using Reconciler.Core.Notifying;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Tests.Recording;

/// <summary>Every kind of event as it may stand in a journal, in the order of a weekend.</summary>
internal static class EventSamples
{
    private static readonly CommitStamp Commit =
        new("4f2a9c1be07d5533aa10b6c1d2e3f40516273849", "Ann Lee", "Scale production down for the weekend");

    public static DateTimeOffset Friday { get; } = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<ReconcileEvent> All { get; } =
    [
        new GenerationAccepted(7, "9f86d081", Commit, "desired-state/production.yaml"),
        new GenerationAccepted(8, "60303ae2", CommitStamp.None, "desired-state/production.yaml"),
        new GenerationRejected(
            [
                "desired-state/production.yaml:14:7: ecsServices.backend.autoscaling: min 6 is above max 4. Raise max or lower min.",
                "desired-state/production.yaml:20:3: found dependOn, which is not a field; did you mean dependsOn?",
            ],
            Commit),
        new GenerationRejected(["desired-state: there is no file. Restore it."], CommitStamp.None),
        new GenerationRejected([], CommitStamp.None),
        new EnvironmentOrphaned(ReleasedAsleep: false, Commit),
        new EnvironmentOrphaned(ReleasedAsleep: true, CommitStamp.None),
        new ResourceReleased("ecsService/batch", ReleasedAsleep: false),
        new ResourceReleased("ecsService/batch", ReleasedAsleep: true),
        new ModeChanged(CostMode.Active, "costMode in the desired state", ModeSource.DesiredState, Friday, null),
        new ModeChanged(CostMode.Active, "costMode in the desired state", ModeSource.DesiredState, null, null),
        new ModeChanged(
            CostMode.Dormant, "window weekend, until Mon 30 Nov 06:30 Australia/Sydney", ModeSource.Schedule, Friday.AddHours(58.5),
            "costMode active is overruled: dormant by window weekend, until Mon 30 Nov 06:30 Australia/Sydney"),
        new ModeChanged(
            CostMode.Active, "override by ann@laptop, until Fri 27 Nov 23:00 Australia/Sydney: demo", ModeSource.Override,
            new DateTimeOffset(2026, 11, 27, 23, 0, 0, TimeSpan.FromHours(11)), null),
        new PhaseChanged(TransitionPhase.FallingAsleep),
        new RestorePointRecorded("ecsService/backend", new Dictionary<string, string> { ["count"] = "5", ["autoscaling.max"] = "10" }),
        new PhaseChanged(TransitionPhase.Asleep),
        new PhaseChanged(TransitionPhase.Waking),
        new PhaseChanged(TransitionPhase.Awake),
        new RestorePointServed("ecsService/backend"),
        new ActionIntended(
            "ecsService/backend", "setCount", [new Change("count", "5", "0")],
            "dormant: window weekend, until Mon 30 Nov 06:30 Australia/Sydney", "0123456789abcdef"),
        new ActionIntended(
            "alarm/rds-cpu-high", "create", [new Change("threshold", null, "80"), new Change("unit", "Count", null)],
            "deleted or never made", "0123456789abcdef"),
        new ActionCompleted(20, "ecsService/backend", "setCount", CompletedOutcome.Done, "", "5d1f-77", null),
        new ActionCompleted(20, "rdsInstance/postgres", "stop", CompletedOutcome.InProgress, "", "5d1f-78", null),
        new ActionCompleted(
            20, "rdsInstance/postgres", "stop", CompletedOutcome.Retry, "ThrottlingException from StopDBInstance: Rate exceeded", "5d1f-79",
            Friday.AddSeconds(20)),
        new ActionCompleted(
            20, "alarm/rds-cpu-high", "put", CompletedOutcome.Terminal, "AccessDenied from PutMetricAlarm: not authorized", null,
            Friday.AddMinutes(4)),
        new ActionResolved(20, "rdsInstance/postgres", "stop", Resolution.Applied),
        new ActionResolved(20, "rdsInstance/postgres", "stop", Resolution.NotApplied),
        new ActionResolved(20, "rdsInstance/postgres", "stop", Resolution.Unknown),
        new DriftDetected(
            "ecsService/frontend", [new Change("count", "7", "4"), new Change("autoscaling.max", "8", "4")],
            "enforcement is observe; set it to correct to have this done"),
        new ResourceChanged("ecsService/backend", SyncStatus.OutOfSync, HealthStatus.Progressing, "5/5 running", "5 tasks"),
        new ResourceChanged("rdsInstance/postgres", SyncStatus.Synced, HealthStatus.Dormant, "stopped, AWS restarts it in 6d 23h", "db.t3.small stopped"),
        new EnvironmentChanged(SyncStatus.OutOfSync, HealthStatus.Progressing, "FallingAsleep", "falling asleep: rdsInstance/postgres stop"),
        new EnvironmentChanged(SyncStatus.Synced, HealthStatus.Dormant, "Synced", "asleep as desired"),
        new ConditionChanged(
            "alarm/rds-cpu-high", ConditionTypes.AlarmedWhileMuted, true, "InAlarm",
            "ohmycoins-prod-rds-cpu-high is in ALARM and went into it while muted. Look at it."),
        new ConditionChanged("alarm/rds-cpu-high", ConditionTypes.AlarmedWhileMuted, false, "Cleared", "OK"),
        new ConditionChanged(null, ConditionTypes.Ready, true, "Synced", "as desired"),
        new ReleaseProven("ecsService/backend", "shop-backend:12", "shop/backend:4f2a9c1", [HealthItem.Of("targets", true, "2 healthy", "2 healthy, none draining")]),
        new ReleaseFailed("ecsService/backend", "shop-backend:13", "shop/backend:bad", "not healthy 10m after it was rolled out: targets: 0 healthy, wanted 2 healthy", "shop-backend:12", "d3", [HealthItem.Of("targets", false, "0 healthy", "2 healthy")]),
        new ReleaseFailed("ecsService/backend", "shop-backend:13", null, "ECS gave the deployment up", null, "d3", []),
        new ReleaseFailed("ecsService/backend", "shop-backend:13", null, "it was taken back", "shop-backend:12", "d3", [], TakenBack: true),
        new RollbackSet("ecsService/backend", "shop-backend:11", "checkout is broken", false, "d3"),
        new RollbackSet("ecsService/backend", "shop-backend:11", "checkout is broken", true, "d3"),
        new RollbackCleared("ecsService/backend"),
        new OverrideSet(CostMode.Active, new DateTimeOffset(2026, 11, 27, 23, 0, 0, TimeSpan.FromHours(11)), "demo for the board"),
        new OverrideCleared(),
        new ReconcilingPaused(null, "incident 4711"),
        new ReconcilingPaused("ecsService/backend", "looking into it"),
        new ReconcilingResumed(null),
        new ReconcilingResumed("ecsService/backend"),
        new NotificationSent("on-call", NoticeType.Stalled, "rdsInstance/postgres", true, "no progress since 2026-11-27 07:30Z, longer than progressDeadline 1h: starting"),
        new NotificationSent("chat", NoticeType.WakeOverdue, null, false, "over; it was: to be awake since 2026-11-27 06:30Z"),
        new NotificationFailed("chat", "the webhook of CHAT_WEBHOOK_URL answered 503"),
        new ActionIntended("ecsService/backend", "setCount", [new Change("count", "5", "2")], "count differs", "0123456789abcdef", ChangeClass.Drift),
        new ResourceChanged("ecsService/backend", SyncStatus.Synced, HealthStatus.Healthy, "2/2 running", "2 tasks", "9f86d081"),
        new ActionDeferred(
            "ecsService/backend", "setCount", [new Change("count", "5", "2")], "SyncWindow",
            "sync windows to allow spec changes, Sun 2026-11-29 02:00 Australia/Sydney (only maintenance allows them)", Friday.AddHours(30), Waits: true),
        new ActionDeferred(
            "ecsService/backend", "setCount", [new Change("count", "5", "2")], "SyncWindow",
            "sync windows allow no spec changes any more (only launch allows them); change syncWindows", null, Waits: false),
        new ApprovalWanted(
            "ecsService/backend", "setCount", [new Change("count", "5", "2")], "production/3f9a1c2b", TimeSpan.FromHours(24)),
        new Approved(
            "ecsService/backend", "setCount", [new Change("count", "5", "2")], "production/3f9a1c2b", Friday.AddHours(24), "checked with the team"),
        new Approved("ecsService/backend", "setCount", [new Change("count", "5", "2")], "production/3f9a1c2b", Friday.AddHours(24), null),
        new IncidentOpened(3, Severity.Sev2, "alarm/alb-5xx", "ohmycoins-prod-alb-5xx-high is in ALARM (more than 10 errors in 5 minutes)"),
        new IncidentWidened(3, Severity.Sev1, "ecsService/backend", "completely down: 0/2 running"),
        new IncidentEased(3, "alarm/alb-5xx", "OK"),
        new IncidentAcknowledged(3, Severity.Sev1, "looking into it"),
        new IncidentAcknowledged(3, Severity.Sev2, null),
        new IncidentEscalated(3, TimeSpan.FromMinutes(30), ["secondary", "tech-lead"]),
        new IncidentResolved(3, "nothing was wrong for 15m"),
        new ResourceChanged("alarm/rds-cpu-high", SyncStatus.Synced, HealthStatus.Healthy, "ALARM", "enabled", "9f86d081", "ALARM"),
        new IncidentOpened(4, Severity.Sev1, "environment/production", "customers cannot pay", ByHand: true),
        new IncidentWidened(4, Severity.Sev1, "ecsService/backend", "rolled back by hand", ByHand: true),
    ];

    /// <summary>Every type of event that there is.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(ReconcileEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ReconcileEvent))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static JournalEntry Entry(ReconcileEvent happened) => new(
        21, Friday, "production", 3, "w-1", "e3b0c442", "pass-1", "reconciler", 7, "4f2a9c1be07d5533aa10b6c1d2e3f40516273849", happened);
}
