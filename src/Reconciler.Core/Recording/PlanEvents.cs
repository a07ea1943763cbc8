using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>
/// What a plan tells the journal before anything is sent: only what is new since the last time, so that a pass in which
/// nothing happens writes nothing. Pure.
/// <list type="number">
/// <item>Phase; restore points that have served, and those to record before any dormant action.</item>
/// <item>Each resource: state and size, conditions, drift that is left alone, what guards hold back.</item>
/// <item>The environment as a whole; its incidents.</item>
/// </list>
/// </summary>
public static class PlanEvents
{
    /// <summary>The events, in the order in which they are to be appended.</summary>
    /// <param name="history">What the journal knows.</param>
    /// <param name="plan">The plan of the present look.</param>
    /// <param name="now">The present moment.</param>
    public static IReadOnlyList<ReconcileEvent> Of(EnvironmentHistory history, Plan plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. Phase(history, plan),
            .. Served(history, plan),
            .. RestorePoints(history, plan),
            .. plan.Resources.SelectMany(r => ResourceEvents(history.Resource(r.Address.Local), r, plan, now)),
            .. Environment(history, plan),
            .. IncidentEvents.Of(history, plan, now),
        ];
    }

    /// <summary>The mode, where it or the reason for it is another than the journal says.</summary>
    /// <param name="history">What the journal knows.</param>
    /// <param name="mode">The mode in force.</param>
    public static ModeChanged? ModeOf(EnvironmentHistory history, Scheduling.EffectiveMode mode)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(mode);
        var changed = new ModeChanged(mode.CostMode, mode.Reason, mode.Source, mode.NextEdge, mode.Overruled);
        return changed == history.Mode ? null : changed;
    }

    private static IEnumerable<ReconcileEvent> Phase(EnvironmentHistory history, Plan plan) =>
        plan.Phase == history.Phase ? [] : [new PhaseChanged(plan.Phase)];

    /// <summary>
    /// What slept and is seen up in an awake environment. What stays behind (paused, observed, missing) keeps its restore
    /// point until it is seen up itself, and then loses it, lest an old size come back from the next night.
    /// </summary>
    private static IEnumerable<ReconcileEvent> Served(EnvironmentHistory history, Plan plan) =>
        from r in plan.Resources
        where plan is { Phase: TransitionPhase.Awake, Mode.CostMode: CostMode.Active }
            && history.Resource(r.Address.Local).RestorePoint is not null && Phases.IsUp(r)
        select new RestorePointServed(r.Address.Local);

    /// <summary>Only of what is ours to put to sleep: what nobody touches has nothing to come back from.</summary>
    private static IEnumerable<ReconcileEvent> RestorePoints(EnvironmentHistory history, Plan plan) =>
        from r in plan.Resources
        let known = history.Resource(r.Address.Local)
        where r.Assessment.RestorePoint?.Values.Keys.Any(f => known.RestorePoint?.Values.ContainsKey(f) != true) == true
            && history.Paused is null && known.Paused is null && r.Declaration.Enforcement == Enforcement.Correct
        select new RestorePointRecorded(r.Address.Local, r.Assessment.RestorePoint!.Values);

    private static IEnumerable<ReconcileEvent> ResourceEvents(
        ResourceHistory history, AssessedResource resource, Plan plan, DateTimeOffset now)
    {
        var local = resource.Address.Local;
        var found = resource.Assessment;

        var synced = found.Sync == SyncStatus.Synced && resource.Declaration.Hash.Length > 0 ? resource.Declaration.Hash : null;

        // The detail may hold a countdown: it is written down with a change and is none by itself.
        if (history.Status is not { } last
            || (last.Sync, last.Health, last.Size) != (found.Sync, found.Health, found.Size)
            || (found.State is { } state && state != last.State)
            || (synced is not null && synced != history.SyncedAs?.Declaration))
            yield return new ResourceChanged(local, found.Sync, found.Health, found.Detail, found.Size, synced, found.State);

        foreach (var condition in Conditions(history, found, local)) yield return condition;
        if (Released(found, resource) is { } released) yield return released;
        if (LeftAlone(history, resource, plan, now) is { } drift) yield return drift;
        foreach (var deferred in Deferred(history, resource, plan)) yield return deferred;
        foreach (var wanted in ApprovalsWanted(history, resource, plan, now)) yield return wanted;
    }

    private static ReconcileEvent? Released(Assessment found, AssessedResource resource) => found.Release switch
    {
        null => null,
        { Failure: { } failure } r => new ReleaseFailed(
            resource.Address.Local, r.Revision, r.Image, failure, r.BackTo, resource.Declaration.Hash, r.Items, r.TakenBack ? true : null),
        { } r => new ReleaseProven(resource.Address.Local, r.Revision, r.Image, r.Items),
    };

    private static IEnumerable<ConditionChanged> Conditions(ResourceHistory history, Assessment found, string local)
    {
        foreach (var condition in found.Conditions.OrderBy(c => c.Type, StringComparer.Ordinal))
            if (!history.Conditions.TryGetValue(condition.Type, out var held) || !held.Status || held.Reason != condition.Reason)
                yield return new ConditionChanged(local, condition.Type, true, condition.Reason, condition.Message);

        // A look that did not tell clears nothing.
        if (found.Sync == SyncStatus.Unknown) yield break;
        foreach (var (type, held) in history.Conditions.OrderBy(c => c.Key, StringComparer.Ordinal))
            if (held.Status && !found.Conditions.Any(c => c.Type == type))
                yield return new ConditionChanged(local, type, false, "Cleared", found.Detail);
    }

    /// <summary>Drift that a guard has us leave; after a failure the failure itself has been told already.</summary>
    private static DriftDetected? LeftAlone(
        ResourceHistory history, AssessedResource resource, Plan plan, DateTimeOffset now)
    {
        if (history.RetryAt > now) return null;
        var left = plan.Actions.Where(a => a.Address == resource.Address && a is { State: ActionState.Blocked, Refusal: null }).ToList();
        if (left.Count == 0) return null;
        var changes = left.SelectMany(a => a.Changes).ToList();
        return history.ReportedDrift is { } reported && reported.Changes.SequenceEqual(changes)
            ? null
            : new DriftDetected(resource.Address.Local, changes, left[0].On[0]);
    }

    /// <summary>What guards hold back by declaration: once for each value that is wanted and each reason, whatever live does meanwhile.</summary>
    private static IEnumerable<ActionDeferred> Deferred(ResourceHistory history, AssessedResource resource, Plan plan)
    {
        // A contest is a condition, and told as one.
        foreach (var action in plan.Actions.Where(a => a.Address == resource.Address))
            if (action.Refusal is { Approval: null, Reason: not ContestGuard.Reason } refusal && !Told(history.Deferred.GetValueOrDefault(action.Verb), action, refusal))
                yield return new ActionDeferred(
                    resource.Address.Local, action.Verb, action.Changes, refusal.Reason, refusal.Message, refusal.Until,
                    action.State != ActionState.Blocked);
    }

    /// <summary>What somebody has to agree to: asked once, and again where the answer ran out.</summary>
    private static IEnumerable<ApprovalWanted> ApprovalsWanted(
        ResourceHistory history, AssessedResource resource, Plan plan, DateTimeOffset now) =>
        from action in plan.Actions
        where action.Address == resource.Address
        let request = action.Refusal?.Approval
        where request is not null && history.Approvals.GetValueOrDefault(request.Action)?.IsAsked(now) != true
        select new ApprovalWanted(resource.Address.Local, action.Verb, action.Changes, request.Action, request.For);

    private static bool Told(ActionDeferred? told, PlannedAction action, Refusal refusal) =>
        told is not null && told.Reason == refusal.Reason
        && told.Changes.Select(c => (c.Field, c.To)).SequenceEqual(action.Changes.Select(c => (c.Field, c.To)));

    private static IEnumerable<ReconcileEvent> Environment(EnvironmentHistory history, Plan plan)
    {
        var status = new EnvironmentChanged(plan.Sync, plan.Health, plan.Reason, plan.Message);
        var last = history.Status;
        var same = last is not null
            && (last.Sync, last.Health, last.Reason) == (status.Sync, status.Health, status.Reason)
            && (last.Message == status.Message || !TellsSteps(status.Reason))
            && history.ObservedGeneration == history.Generation?.Number;
        return [.. same ? [] : (ReconcileEvent[])[status], .. Conditions(history, plan)];
    }

    /// <summary>Those that a plan finds on the environment; the others follow from its status.</summary>
    private static IEnumerable<ConditionChanged> Conditions(EnvironmentHistory history, Plan plan)
    {
        var held = history.Conditions.GetValueOrDefault(ConditionTypes.WakeOverdue) is { Status: true };
        var found = plan.Conditions.FirstOrDefault(c => c.Type == ConditionTypes.WakeOverdue);
        if (found is not null && !held) yield return new ConditionChanged(null, found.Type, true, found.Reason, found.Message);
        if (found is null && held)
            yield return new ConditionChanged(null, ConditionTypes.WakeOverdue, false, "Cleared", plan.Message);
    }

    /// <summary>Where the sentence says which step is under way or what stands in the way; elsewhere it may differ from look to look.</summary>
    private static bool TellsSteps(string reason) => reason is "FallingAsleep" or "Waking" or "Blocked" or "Deferred" or ContestGuard.Reason or ApprovalGuard.Reason
        or AccountGuard.Reason;
}
