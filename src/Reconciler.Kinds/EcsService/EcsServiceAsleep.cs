using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using static Reconciler.Kinds.EcsService.EcsServiceFields;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// A service that is to rest: its scaling suspended with a minimum of 0 in one call, then its count 0. Whatever else
/// differs waits until it is awake. A deployment in progress does not stand in the way.
/// </summary>
internal sealed class EcsServiceAsleep(ResourceView view, EcsServiceSpec spec, EcsServiceLive live)
{
    private readonly EcsServiceLag _lag = new(view, live);

    public Assessment Assess()
    {
        // An old look that shows the state we want may hide our own raise of a moment ago.
        var hidden = (live.AtZero && (_lag.OfCount || _lag.OfTasks)) || (Suspended && _lag.OfScaling);
        var drained = !live.AtZero ? Answer.No : _lag.OfCount || _lag.OfTasks ? Answer.Unknown : EcsServiceWords.Drained(view, live);
        Stage? owes = !Suspended || _lag.OfScaling ? Stage.Suspend
            : drained != Answer.Yes ? Stage.Drain
            : null;
        var missing = EcsServiceDiff.HandsOff(view) ? null : EcsServiceRestorePoint.Missing(view.History.RestorePoint, live);
        var pending = !EcsServiceDiff.HandsOff(view)
            && (missing is not null || view.History.RestorePoint is null)
            && (_lag.OfCount || _lag.OfScaling);
        return new Assessment
        {
            Sync = owes is null ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = owes is null ? HealthStatus.Dormant : HealthStatus.Progressing,
            Detail = Detail(hidden, owes),
            Available = _lag.OfCount ? Answer.Unknown : EcsServiceWords.Available(live),
            Drained = drained,
            Owes = owes,
            InProgress = hidden || !live.AtZero || live.Stopping > 0,
            Actions = [.. Suspend(), .. Drain()],
            RestorePoint = pending ? null : missing,
            RestorePointPending = pending,
        };
    }

    private bool Suspended => live.Target is null or { Asleep: true };

    private IEnumerable<ProposedAction> Suspend()
    {
        if (Suspended) yield break;
        var asleep = new EcsScalableTarget(0, live.Target!.Max, EcsSuspension.All);
        yield return new ProposedAction(
            EcsServiceDiff.SuspendScaling, Stage.Suspend, EcsServiceScaling.Changes(live.Target, asleep), Why("resumed"),
            new RegisterServiceScaling(spec.Cluster, spec.Service, 0, null, EcsSuspension.All));
    }

    private IEnumerable<ProposedAction> Drain()
    {
        if (live.Desired == 0) yield break;
        yield return new ProposedAction(
            EcsServiceDiff.SetCount, Stage.Drain, [new Change(Count, Text(live.Desired), Text(0))], Why("raised"),
            new SetServiceCount(spec.Cluster, spec.Service, 0));
    }

    private string Why(string somebody) => view.Transition == TransitionPhase.Asleep
        ? $"{somebody} by somebody else, and dormant: {view.Mode.Reason}"
        : $"dormant: {view.Mode.Reason}";

    private string Detail(bool hidden, Stage? owes) =>
        hidden ? $"{EcsServiceWords.Tasks(live)}, and our last write is not to be seen yet"
        : live.Desired > 0 ? $"{EcsServiceWords.Awake(live)}, to be drained"
        : live.Running + live.Pending > 0 ? $"draining, {EcsServiceWords.Tasks(live)}"
        : live.Stopping > 0 ? $"draining, {live.Stopping} still stopping"
        : !Suspended ? "0 running, scaling to be suspended"
        : owes is not null ? "0 running, not yet seen whether tasks are still stopping"
        : "0 running, asleep";
}
