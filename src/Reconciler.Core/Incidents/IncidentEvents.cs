using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Incidents;

/// <summary>
/// What a look tells of incidents: only what is new, so that a pass in which nothing happens writes nothing. Pure.
/// <list type="number">
/// <item>What is over eases the open one. A look that did not tell eases nothing.</item>
/// <item>What is wrong opens one, or widens the open one. While one is open, a service without tasks belongs to it and makes it SEV-1.</item>
/// <item>Nobody acknowledged in time: escalated, as declared.</item>
/// <item>Nothing was wrong for long enough: resolved.</item>
/// </list>
/// </summary>
public static class IncidentEvents
{
    /// <summary>The events, in the order in which they are to be appended.</summary>
    /// <param name="history">What the journal knows of incidents.</param>
    /// <param name="plan">The plan of the present look.</param>
    /// <param name="now">The present moment.</param>
    public static IReadOnlyList<ReconcileEvent> Of(IncidentHistory history, Plan plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        var (known, events) = (history, new List<ReconcileEvent>());
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
        if (known.Open is not null)
            foreach (var resource in plan.Resources)
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
        foreach (var address in (known.Open?.Causes.Select(c => c.Address) ?? []).Union(known.SetAside, StringComparer.Ordinal))
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
        if (known.Open is not { } open) yield return new IncidentOpened(known.Last + 1, found.Severity, address, found.Message);
        else if (!open.Causes.Any(c => c.Address == address) || IsWorse(open, found, address))
            yield return new IncidentWidened(open.Number, Severities.Worse(open.Severity, found.Severity), address, found.Message);
    }

    /// <summary>What was there already counts again only where it has become worse in other words: a person may have set the severity down.</summary>
    private static bool IsWorse(Incident open, IncidentFinding found, string address) =>
        found.Severity < open.Severity && open.Causes.First(c => c.Address == address).Message != found.Message;

    /// <summary>A service that is to run and has no task: it is completely down.</summary>
    private static IncidentFinding? Down(Plan plan, AssessedResource resource) =>
        resource.Declaration.Kind.Role == KindRole.Workload && resource.Assessment is { IsDown: true }
            && plan is { Phase: TransitionPhase.Awake, Mode.CostMode: CostMode.Active }
            ? new IncidentFinding(Severity.Sev1, $"completely down: {resource.Assessment.Detail}")
            : null;

    private static IEnumerable<(EscalationStep Step, DateTimeOffset At)> Due(Incident? open, IncidentRule rule) =>
        open is null or { AcknowledgedAt: not null } or { EasedAt: not null }
            ? []
            : from step in rule.Escalation
              where (step.Severities.Count == 0 || step.Severities.Contains(open.Severity)) && !step.Notify.All(open.EscalatedTo.Contains)
              select (step, open.OpenedAt + step.After);
}
