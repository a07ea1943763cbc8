using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Incidents;

/// <summary>
/// What a look tells of incidents: only what is new, so that a pass in which nothing happens writes nothing. Pure.
/// <list type="number">
/// <item>What is over eases the open one. A look that did not tell eases nothing.</item>
/// <item>
/// What is wrong opens one, or widens the open one. A service without tasks does so too: while one is open at once, else after
/// <see cref="DownFor"/>.
/// </item>
/// <item>Nobody acknowledged in time: escalated, as declared.</item>
/// <item>Nothing was wrong for long enough: resolved.</item>
/// </list>
/// </summary>
public static class IncidentEvents
{
    /// <summary>
    /// For how long a service has to be away from its rest before having no task opens an incident: a single task that dies is
    /// replaced within that, images pulled and health checks waited for.
    /// </summary>
    public static readonly TimeSpan DownFor = TimeSpan.FromMinutes(5);

    /// <summary>The events, in the order in which they are to be appended.</summary>
    /// <param name="history">What the journal knows.</param>
    /// <param name="plan">The plan of the present look.</param>
    /// <param name="now">The present moment.</param>
    public static IReadOnlyList<ReconcileEvent> Of(EnvironmentHistory history, Plan plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        var (known, events) = (history.Incidents, new List<ReconcileEvent>());
        void Tell(IEnumerable<ReconcileEvent> told)
        {
            foreach (var happened in told.ToList())
            {
                events.Add(happened);
                known = known.With(happened, "", now);
            }
        }

        // 1. What is over
        Tell(Over(known, plan));

        // 2. What is wrong
        foreach (var resource in plan.Resources)
            Tell(Wrong(known, resource, resource.Assessment.Incident));
        foreach (var resource in plan.Resources)
            if (known.Open is not null || IsDownForLong(history, resource, now))
                Tell(Wrong(known, resource, Down(plan, resource)));

        // 3. Nobody acknowledged
        Tell(Due(known.Open, plan.Environment.Incidents).Where(d => d.At <= now)
            .Select(d => new IncidentEscalated(known.Open!.Number, d.Step.After, d.Step.Notify)));

        // 4. Nothing was wrong for long enough
        if (known.Open is { EasedAt: { } eased } quiet && eased + plan.Environment.Incidents.ResolveAfter <= now)
            Tell([new IncidentResolved(quiet.Number, $"nothing was wrong for {Durations.Format(plan.Environment.Incidents.ResolveAfter)}")]);
        return events;
    }

    /// <summary>The moments at which an open incident goes on by itself.</summary>
    /// <param name="open">The incident; null where there is none.</param>
    /// <param name="rule">What is declared.</param>
    public static IEnumerable<DateTimeOffset> Edges(Incident? open, IncidentRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var steps = Due(open, rule).Select(d => d.At);
        return open?.EasedAt is { } eased ? steps.Append(eased + rule.ResolveAfter) : steps;
    }

    private static IEnumerable<ReconcileEvent> Over(IncidentHistory known, Plan plan)
    {
        // What a person opened only a person can tell to be over.
        foreach (var address in (known.Open?.Causes.Where(c => !c.ByHand).Select(c => c.Address) ?? []).Union(known.SetAside, StringComparer.Ordinal))
        {
            var resource = plan.Resources.FirstOrDefault(r => r.Address.Local == address);
            if (resource is { Assessment: { Sync: SyncStatus.Unknown } or { Incident: not null } }) continue;
            if (resource is not null && known.Open is not null && Down(plan, resource) is not null) continue;
            yield return new IncidentEased(known.Last, address, resource?.Assessment.Detail ?? "no longer declared");
        }
    }

    private static IEnumerable<ReconcileEvent> Wrong(IncidentHistory known, AssessedResource resource, IncidentFinding? found)
    {
        var address = resource.Address.Local;
        if (found is null || known.SetAside.Contains(address)) yield break;
        if (known.Open is not { } open) yield return new IncidentOpened(known.Last + 1, found.Severity, address, found.Told);
        else if (!open.Causes.Any(c => c.Address == address && !c.ByHand) || IsWorse(open, found, address))
            yield return new IncidentWidened(open.Number, Severities.Worse(open.Severity, found.Severity), address, found.Told);
    }

    /// <summary>What was there already counts again only where it has become worse in other words: a person may have set the severity down.</summary>
    private static bool IsWorse(Incident open, IncidentFinding found, string address) =>
        found.Severity < open.Severity && !found.IsTold(open.Causes.First(c => c.Address == address && !c.ByHand).Message);

    /// <summary>Whether a service has not been at rest for so long that having no task is no restart; of what is paused somebody knows.</summary>
    private static bool IsDownForLong(EnvironmentHistory history, AssessedResource resource, DateTimeOffset now) =>
        history.Resource(resource.Address.Local) is { Paused: null, Progress.At: var since } && history.Paused is null && since + DownFor <= now;

    /// <summary>A service that is to run and has no task: it is completely down. One that is still on its way up in time is not.</summary>
    private static IncidentFinding? Down(Plan plan, AssessedResource resource) =>
        resource.Declaration.Kind.Role == KindRole.Workload && resource.Assessment is { IsDown: true }
            && plan.Mode.CostMode == CostMode.Active
            && (plan.Phase == TransitionPhase.Awake || plan.Conditions.Any(c => c.Type == ConditionTypes.WakeOverdue))
            ? new IncidentFinding(Severity.Sev1, $"completely down: {resource.Assessment.Detail}")
            : null;

    private static IEnumerable<(EscalationStep Step, DateTimeOffset At)> Due(Incident? open, IncidentRule rule) =>
        open is null or { AcknowledgedAt: not null } or { EasedAt: not null }
            ? []
            : from step in rule.Escalation
              where (step.Severities.Count == 0 || step.Severities.Contains(open.Severity)) && !step.Notify.All(open.EscalatedTo.Contains)
              select (step, open.OpenedAt + step.After);
}
