using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Cli;

/// <summary>The status of an environment, from its journal or from a look at AWS.</summary>
internal static class StatusOf
{
    /// <summary>As last recorded.</summary>
    /// <param name="name">The environment.</param>
    /// <param name="history">What its journal knows.</param>
    /// <param name="lookedAt">When AWS was last looked at; null where that is not known.</param>
    /// <param name="now">The present moment.</param>
    public static StatusReport.Environment Recorded(
        string name, EnvironmentHistory history, DateTimeOffset? lookedAt, DateTimeOffset now) => new(
        name,
        (history.Mode?.CostMode ?? CostMode.Active).Word(),
        history.Mode?.Reason ?? "not decided yet",
        (history.Status?.Sync ?? SyncStatus.Unknown).ToString(),
        (history.Status?.Health ?? HealthStatus.Unknown).ToString(),
        history.Orphaned ? "no file declares it any more; AWS is left as it is" : history.Status?.Message ?? "not looked at yet",
        history.Phase.ToString(),
        history.Generation?.Number, history.ObservedGeneration, history.Generation?.Origin.Commit,
        lookedAt, history.Mode?.NextEdge, Override(history, now), Pause(history.Paused), history.Orphaned, history.Rejected?.Findings,
        Conditions(history.Conditions),
        [.. history.Resources.OrderBy(r => r.Key, StringComparer.Ordinal).Where(r => r.Value.Status is not null).Select(r => Recorded(name, r.Key, r.Value))],
        Approvals(name, history, now), Incident(name, history));

    /// <summary>As AWS shows it now.</summary>
    /// <param name="planned">The plan of a look.</param>
    /// <param name="history">What its journal knows.</param>
    /// <param name="now">When the look was.</param>
    public static StatusReport.Environment Live(PlannedEnvironment planned, EnvironmentHistory history, DateTimeOffset now)
    {
        var plan = planned.Plan;
        return new StatusReport.Environment(
            plan.Environment.Name, plan.Mode.CostMode.Word(), plan.Mode.Reason, plan.Sync.ToString(), plan.Health.ToString(),
            plan.Message, plan.Phase.ToString(), planned.Generation, planned.Generation,
            history.Generation?.Origin.Commit, now, plan.Mode.NextEdge, Override(history, now), Pause(history.Paused), false,
            history.Rejected?.Findings, Conditions(history.Conditions),
            [.. plan.Resources.Select(r => Live(r, plan, history.Resource(r.Address.Local)))],
            Approvals(plan.Environment.Name, history, now), Incident(plan.Environment.Name, history));
    }

    /// <summary>As asked in the journal: only that can be approved.</summary>
    private static List<StatusReport.Approval>? Approvals(string environment, EnvironmentHistory history, DateTimeOffset now) =>
        (from resource in history.Resources.OrderBy(r => r.Key, StringComparer.Ordinal)
         from asked in resource.Value.Approvals.Values.OrderBy(a => a.Since)
         where asked.IsAsked(now)
         select new StatusReport.Approval(
             asked.Wanted.Action, $"{environment}/{asked.Wanted.Address}", asked.Wanted.Verb, asked.Wanted.Changes, asked.Since, asked.Actor,
             asked.Answer?.Until, $"reconciler approve {asked.Wanted.Action}")).ToList() is { Count: > 0 } some ? some : null;

    private static IncidentsReport.Reported? Incident(string environment, EnvironmentHistory history) =>
        history.Incidents.Open is { } open ? IncidentsReport.Of(environment, open) : null;

    private static StatusReport.Resource Recorded(string environment, string local, ResourceHistory history)
    {
        var status = history.Status!;
        return new StatusReport.Resource(
            $"{environment}/{local}", status.Sync.ToString(), status.Health.ToString(), status.Detail,
            Pause(history.Paused), Holding(history.Conditions), Deferred(history));
    }

    private static StatusReport.Resource Live(AssessedResource resource, Plan plan, ResourceHistory history) => new(
        resource.Address.ToString(), resource.Assessment.Sync.ToString(), resource.Assessment.Health.ToString(),
        resource.Assessment.Detail, Pause(history.Paused), Holding(history.Conditions),
        Deferrals(from action in plan.Actions
                  let refusal = action.Refusal
                  where action.Address == resource.Address && refusal is not null
                  select new StatusReport.Deferral(action.Verb, action.Changes, refusal.Reason, refusal.Message, refusal.Until)));

    private static List<StatusReport.Deferral>? Deferred(ResourceHistory history) => Deferrals(
        from deferred in history.Deferred.Values.OrderBy(d => d.Verb, StringComparer.Ordinal)
        select new StatusReport.Deferral(deferred.Verb, deferred.Changes, deferred.Reason, deferred.Message, deferred.Until));

    private static List<StatusReport.Deferral>? Deferrals(IEnumerable<StatusReport.Deferral> deferred) =>
        deferred.ToList() is { Count: > 0 } some ? some : null;

    /// <summary>The override that counts, also where no pass has seen it yet.</summary>
    private static StatusReport.Override? Override(EnvironmentHistory history, DateTimeOffset now) =>
        history.Override is { } set && set.Until > now
            ? new StatusReport.Override(
                set.CostMode.Word(), set.Until, set.Actor, set.Reason, history.Mode?.Source == ModeSource.Override)
            : null;

    private static StatusReport.Pause? Pause(PauseState? paused) =>
        paused is null ? null : new StatusReport.Pause(paused.Actor, paused.Reason, paused.Since);

    private static List<StatusReport.Condition>? Holding(IReadOnlyDictionary<string, ConditionState> conditions) =>
        Conditions(conditions).Where(c => c.Status).ToList() is { Count: > 0 } holding ? holding : null;

    private static List<StatusReport.Condition> Conditions(IReadOnlyDictionary<string, ConditionState> conditions) =>
    [
        .. conditions.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new StatusReport.Condition(
            c.Key, c.Value.Status, c.Value.Reason, c.Value.Message, c.Value.LastTransitionTime)),
    ];
}
