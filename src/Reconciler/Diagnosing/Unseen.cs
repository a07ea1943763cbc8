using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.Alarm;

namespace Reconciler.Diagnosing;

/// <summary>What was asked and not answered: nothing follows from it, and that has to be said. Pure.</summary>
internal static class Unseen
{
    /// <summary>A line for each question, in the order in which they are asked.</summary>
    public static IReadOnlyList<HealthItem> Of(Symptoms seen)
    {
        var (facts, check) = (seen.Facts, seen.Facts.Check);
        IEnumerable<HealthItem?> lines =
        [
            check.Identity.AccountId is null ? Line("credentials", check.Identity.Problem ?? "not known") : null,
            .. seen.Needs.Prepend(seen.Service).Select(r => check.Looks.GetValueOrDefault(r.Address) is UnknownObservation { Reason: var reason } ? Line(r.Address.Local, reason) : null),
            Line("stopped tasks", seen.Own.StoppedTasks), Line("targets", seen.Own.Targets), Line("5xx", seen.Own.Traffic),
            Line("events", facts.Service), Line("health checks", facts.Groups), Line("metrics", facts.Figures), Line("health page", facts.Page),
            Line("log", facts.Lines), facts.Lines is { Problem: not null } ? null : Line("log", facts.ConnectionLines),
            .. facts.Definitions.Select(d => Line($"task definition {d.Key}", d.Value)),
            .. facts.Images.Select(i => Line($"image {i.Key}", i.Value)),
            .. facts.DatabaseCpu.Select(d => Line($"{d.Key.Local} CPU", d.Value)),
            .. seen.Needs.Select(n => Line($"{n.Address.Local} hit rate", check.HitRates.GetValueOrDefault(n.Address))),
            Alarms(seen),
            .. check.Certificates.Select(c => Line($"certificate {c.Key[(c.Key.LastIndexOf('/') + 1)..]}", c.Value)),
            .. check.NatBytes.Select(n => Line($"NAT gateway {n.Key}", n.Value)),
        ];
        return [.. lines.OfType<HealthItem>()];
    }

    /// <summary>They are asked for together, so one line says it of all.</summary>
    private static HealthItem? Alarms(Symptoms seen) => (
        from declaration in seen.Subject.Spec.Resources
        where declaration.Spec is AlarmSpec
        let look = seen.Facts.Check.Looks.GetValueOrDefault(declaration.Address) as UnknownObservation
        where look is not null
        select Line("alarms", look.Reason)).FirstOrDefault();

    private static HealthItem? Line<T>(string name, Answered<T>? answer) => answer?.Problem is { } problem ? Line(name, problem) : null;

    private static HealthItem Line(string name, string problem) => HealthItem.Unseen(name, problem, "an answer");
}
