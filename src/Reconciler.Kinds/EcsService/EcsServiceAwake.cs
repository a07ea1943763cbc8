using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService.Releasing;
using static Reconciler.Kinds.EcsService.EcsServiceFields;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// A service that is to run. RegisterScalableTarget moves the count into the bounds, even when called without them
/// (https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html). Hence:
/// <list type="number">
/// <item>at zero, the count first, gated as a raise; the scalable target when the service is up;</item>
/// <item>above zero, the scalable target alone where both differ, since it takes the count along;</item>
/// <item>where only the count differs, the count.</item>
/// </list>
/// </summary>
internal sealed class EcsServiceAwake
{
    private readonly ResourceView _view;
    private readonly EcsServiceSpec _spec;
    private readonly EcsServiceLive _live;
    private readonly EcsServiceLag _lag;
    private readonly bool _waking;
    private readonly EcsServiceScaling _scaling;
    private readonly EcsServiceSizing _sizing;
    private readonly EcsReleasePlan _release;

    public EcsServiceAwake(ResourceView view, EcsServiceSpec spec, EcsServiceLive live)
    {
        (_view, _spec, _live, _lag) = (view, spec, live, new EcsServiceLag(view, live));
        _waking = view.Transition != TransitionPhase.Awake || view.History.RestorePoint is not null;
        var restored = _waking ? EcsServiceRestorePoint.TargetOf(view.History.RestorePoint) : null;
        _scaling = new EcsServiceScaling(spec.Autoscaling, restored, live.Target);
        _sizing = new EcsServiceSizing(spec, live, _scaling.Wanted);
        _release = new EcsReleasePlan(view, spec, live);
    }

    public Assessment Assess()
    {
        // A look that hides our own writes authorises none: it may be older than a count that autoscaling has chosen since.
        ProposedAction[] actions = _release.Emergency
            ? [.. _release.Actions]
            : [.. _release.Actions, .. Count(), .. Scaling(), .. EcsServicePolicies.Actions(_spec, _live)];
        var blocked = Blocked();
        var moves = Hidden || EcsServiceWords.Moves(_live) || _release.Proving || _release.Emergency || _release.Making || _release.Finding is not null;
        var rests = _live.AtZero && actions.Length == 0 && blocked is null && !Hidden && !_release.Emergency;
        return new Assessment
        {
            Sync = actions.Length > 0 || blocked is not null || moves || _release.Condition is not null ? SyncStatus.OutOfSync : SyncStatus.Synced,
            Health = rests ? HealthStatus.Dormant : Health(),
            Detail = rests ? "0 running, as it was left" : Detail(),
            Available = _waking && _release.Proving ? Answer.No : Hidden ? Answer.Unknown : EcsServiceWords.Available(_live),
            Drained = Hidden && _live.AtZero ? Answer.Unknown : EcsServiceWords.Drained(_view, _live),
            InProgress = moves,
            Actions = actions,
            Blocked = blocked,
            Release = _release.Finding,
            NextEdge = _release.NextEdge,
            Conditions = _release.Condition is { } failed ? [failed] : [],
            Incident = _release.Incident,
            // What an emergency rollback has stopped is to run, whatever count it has for the moment.
            IsDown = _live.Running == 0 && (_live.Expected > 0 || _release.Emergency),
        };
    }

    /// <summary>Whether the look hides a write of ours on which others would rely.</summary>
    private bool Hidden => _lag.OfCount || (_waking && _lag.OfScaling);

    private WantedCount? Raise =>
        _waking ? _sizing.AtWaking(EcsServiceRestorePoint.CountOf(_view.History.RestorePoint)) : _sizing.Correction();

    private IEnumerable<ProposedAction> Count()
    {
        if (_lag.OfCount) yield break;
        if (_live.Desired == 0)
        {
            // A rollout that began at zero is the service's own: a raise does not fight it.
            if (Raise is { Count: > 0 } raise)
                yield return SetCount(Stage.Raise, raise.Count, _waking ? $"active: {_view.Mode.Reason}; size: {raise.Why}" : raise.Why);
            yield break;
        }

        if (_scaling.Differences.Count > 0 || _live.Rollout == EcsRollout.InProgress) yield break;
        if (_sizing.Correction() is { } wanted) yield return SetCount(Stage.Correct, wanted.Count, wanted.Why);
    }

    private IEnumerable<ProposedAction> Scaling()
    {
        if (_lag.OfCount || _lag.OfScaling || _scaling is not { Wanted: { } wanted, Differences: { Count: > 0 } changes })
            yield break;
        var along = _live.Desired > 0 && wanted.Nearest(_live.Desired) != _live.Desired
            ? new Change(EcsServiceFields.Count, Text(_live.Desired), Text(wanted.Nearest(_live.Desired)))
            : null;
        if (!_waking)
        {
            if (_live.Desired == 0 && wanted.Min > 0) yield break; // it would be a raise: that comes first
            if (along is not null && _live.Rollout == EcsRollout.InProgress) yield break;
        }

        yield return new ProposedAction(
            _waking ? EcsServiceDiff.ResumeScaling : EcsServiceDiff.SetScaling,
            _waking ? Stage.Resume : Stage.Correct,
            along is null ? changes : [along, .. changes],
            WhyScaling(changes),
            new RegisterServiceScaling(_spec.Cluster, _spec.Service, wanted.Min, wanted.Max, wanted.Suspension));
    }

    private BlockedIntention? Blocked()
    {
        if (_waking && _live.Desired == 0 && !_lag.OfCount && Raise is null)
            return new BlockedIntention(
                EcsServiceDiff.SetCount, [new Change(EcsServiceFields.Count, Text(0), "unknown")], "SizeUnknown",
                "It had no tasks before it fell asleep, and no size is declared. Declare desiredCount, or set its count by hand.");
        return _scaling.Problem is not { } problem ? null
            : new BlockedIntention(EcsServiceDiff.SetScaling, Declared(), problem.Reason, problem.Message);
    }

    private ProposedAction SetCount(Stage stage, int count, string why) => new(
        EcsServiceDiff.SetCount, stage, [new Change(EcsServiceFields.Count, Text(_live.Desired), Text(count))], why,
        new SetServiceCount(_spec.Cluster, _spec.Service, count));

    private string WhyScaling(IReadOnlyList<Change> changes) =>
        _waking ? $"active: {_view.Mode.Reason}"
        : _live.Target is null ? "the service has no scalable target"
        : $"{string.Join(", ", changes.Select(c => c.Field))} {(changes.Count == 1 ? "differs" : "differ")} from the desired state";

    /// <summary>The declared bounds, as what a blocked change would set.</summary>
    private IReadOnlyList<Change> Declared() =>
    [
        .. new[]
        {
            new Change(Min, _live.Target is { } t ? Text(t.Min) : null, _spec.Autoscaling!.Min is { } min ? Text(min) : "unknown"),
            new Change(Max, _live.Target is { } u ? Text(u.Max) : null, _spec.Autoscaling.Max is { } max ? Text(max) : "unknown"),
        },
    ];

    private HealthStatus Health() =>
        Hidden || _release.Emergency || (_release.Proving && EcsServiceWords.Health(_live) == HealthStatus.Healthy) ? HealthStatus.Progressing
        : _live.Desired > 0 ? EcsServiceWords.Health(_live)
        : _waking || !_live.AtZero ? HealthStatus.Progressing
        : HealthStatus.Degraded;

    private string Detail() => _release.Words is { } words ? $"{Counts()}; {words}" : Counts();

    private string Counts() =>
        Hidden ? $"{EcsServiceWords.Awake(_live)}, and our last write is not to be seen yet"
        : _live.Desired > 0 ? EcsServiceWords.Awake(_live)
        : !_live.AtZero ? $"draining, {EcsServiceWords.Tasks(_live)}"
        : _release.Emergency ? "0 running, stopped for the moment"
        : "0 running, to be raised";
}
