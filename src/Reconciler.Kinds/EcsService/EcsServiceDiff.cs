using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// What is to be done about one service that is there. Pure. The two modes are <see cref="EcsServiceAwake"/> and
/// <see cref="EcsServiceAsleep"/>; what has no part in either is here.
/// </summary>
internal static class EcsServiceDiff
{
    public const string SetCount = "setCount";
    public const string SuspendScaling = "suspendScaling";
    public const string ResumeScaling = "resumeScaling";
    public const string SetScaling = "setScaling";
    public const string PutPolicy = "putPolicy";
    public const string RegisterRevision = "registerRevision";
    public const string Deploy = Core.Recording.ReleaseHistory.Deploy;
    public const string Rollback = Core.Recording.ReleaseHistory.Rollback;

    public static Assessment Assess(ResourceView view, EcsServiceSpec spec, EcsServiceLive live)
    {
        var unsupported = EcsServiceUnsupported.Of(live);
        var assessment = live.Status != EcsServiceLive.Active ? Going(view, live)
            : unsupported is not null ? LeftAlone(view, live)
            : view.Mode.CostMode == CostMode.Dormant ? new EcsServiceAsleep(view, spec, live).Assess()
            : new EcsServiceAwake(view, spec, live).Assess();
        return assessment with
        {
            Size = EcsServiceWords.Size(live),
            Conditions = unsupported is null ? assessment.Conditions : [unsupported],
        };
    }

    /// <summary>
    /// Whether the service is not ours to move. It is not put to sleep, so there is nothing to restore: a point recorded
    /// all the same would bring back, at some later waking, what has long been changed on purpose.
    /// </summary>
    public static bool HandsOff(ResourceView view) =>
        view.Declaration.Enforcement == Enforcement.Observe || view.History.Paused is not null;

    /// <summary>The look did not tell: nothing is proposed, and while dormant it owes everything.</summary>
    public static Assessment Unknown(ResourceView view, string reason)
    {
        var dormant = view.Mode.CostMode == CostMode.Dormant;
        var conditions = EcsServiceUnsupported.Remembered(view);
        return new Assessment
        {
            Sync = SyncStatus.Unknown,
            Health = HealthStatus.Unknown,
            Detail = reason,
            Owes = dormant && conditions.Count == 0 ? Stage.Suspend : null,
            RestorePointPending =
                dormant && conditions.Count == 0 && !HandsOff(view) && view.History.RestorePoint is null,
            Size = view.History.Status?.Size ?? "",
            Conditions = conditions,
        };
    }

    /// <summary>
    /// What a look says of a write whose answer was lost. "Not applied" is only said where it does no harm if the look
    /// lags: a count that leaves or reaches zero and a scaling that is suspended or resumed would, if believed unchanged,
    /// open gates. Such a write counts as possibly applied, and the look is distrusted for a while.
    /// </summary>
    public static Answer Shows(EcsServiceLive live, string verb, IReadOnlyList<Change> changes)
    {
        if (verb == RegisterRevision)
            return live.Candidate is not null || changes.Any(c => c.To == live.Image) ? Answer.Yes : Answer.Unknown;
        var fields = live.Fields();
        var counts = verb is SetCount or Core.Recording.ReleaseHistory.EmergencyStop;
        var told = counts ? changes : [.. changes.Where(c => c.Field != EcsServiceFields.Count)];
        if (told.All(c => fields.GetValueOrDefault(c.Field) == c.To)) return Answer.Yes;
        var grave = verb is SuspendScaling or ResumeScaling
            || (counts && changes.Any(c => c.From == "0" || c.To == "0"));
        return !grave && told.All(c => fields.GetValueOrDefault(c.Field) == c.From) ? Answer.No : Answer.Unknown;
    }

    /// <summary>It is being deleted, and AWS accepts no write to it any more.</summary>
    private static Assessment Going(ResourceView view, EcsServiceLive live)
    {
        var drained = EcsServiceWords.Drained(view, live);
        return new Assessment
        {
            Sync = SyncStatus.OutOfSync,
            Health = HealthStatus.Degraded,
            Detail = $"{live.Status.ToLowerInvariant()}: it is being deleted, {EcsServiceWords.Tasks(live)}",
            Available = Answer.No,
            Drained = drained,
            Owes = view.Mode.CostMode == CostMode.Dormant && drained != Answer.Yes ? Stage.Drain : null,
            InProgress = true,
        };
    }

    /// <summary>Unsupported: it has no part in falling asleep or waking, and nothing is done about it.</summary>
    private static Assessment LeftAlone(ResourceView view, EcsServiceLive live) => new()
    {
        Sync = SyncStatus.Synced,
        Health = EcsServiceWords.Health(live),
        Detail = $"{EcsServiceWords.Awake(live)}, left alone",
        Available = EcsServiceWords.Available(live),
        Drained = EcsServiceWords.Drained(view, live),
    };
}
