using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>
/// What a plan tells the journal before anything is sent: only what is new since the last time, so that a pass in which
/// nothing happens writes nothing. Pure.
/// <list type="number">
/// <item>Phase; restore points that have served, and those to record before any dormant action.</item>
/// <item>Each resource: state and size, conditions, drift that is left alone.</item>
/// <item>The environment as a whole.</item>
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

        // The detail may hold a countdown: it is written down with a change and is none by itself.
        if (history.Status is not { } last
            || (last.Sync, last.Health, last.Size) != (found.Sync, found.Health, found.Size))
            yield return new ResourceChanged(local, found.Sync, found.Health, found.Detail, found.Size);

        foreach (var condition in Conditions(history, found, local)) yield return condition;
        if (LeftAlone(history, resource, plan, now) is { } drift) yield return drift;
    }

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
        var left = plan.Actions.Where(a => a.Address == resource.Address && a.State == ActionState.Blocked).ToList();
        if (left.Count == 0) return null;
        var changes = left.SelectMany(a => a.Changes).ToList();
        return history.ReportedDrift is { } reported && reported.Changes.SequenceEqual(changes)
            ? null
            : new DriftDetected(resource.Address.Local, changes, left[0].On[0]);
    }

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
    private static bool TellsSteps(string reason) => reason is "FallingAsleep" or "Waking" or "Blocked";
}
