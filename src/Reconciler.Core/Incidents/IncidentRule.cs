using Reconciler.Core.Desired;

namespace Reconciler.Core.Incidents;

/// <summary>What becomes of incidents by themselves (<c>spec.incidents</c>).</summary>
public sealed record IncidentRule
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    /// <summary>Nothing declared.</summary>
    public static IncidentRule Default { get; } = new();

    /// <summary>For how long nothing may hold any more before an incident is resolved by itself. Default 15 m.</summary>
    public TimeSpan ResolveAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Who is told when nobody acknowledges, in the order of the file.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } = [];

    /// <summary>How it is written.</summary>
    internal static ObjectType<IncidentRule> Type { get; } =
        new ObjectType<IncidentRule>("Incidents", "What becomes of incidents by themselves.", Default)
            .Optional("resolveAfter", SpecTypes.Duration,
                "For how long nothing may be wrong any more before an incident is resolved by itself, at least 1m. Default: 15m.",
                (r, v) => r with { ResolveAfter = v })
            .Optional("escalation", SpecTypes.ListOf(EscalationStep.Type),
                "Who is told when nobody acknowledges; a target named here is told of no incident before. Default: none, every target is told at once.",
                (r, v) => r with { Escalation = v })
            .Check((rule, map, findings) =>
            {
                if (rule.ResolveAfter < Least)
                    findings.Add(new Finding(map.Find("resolveAfter")!.At, $"{map.Path}.resolveAfter", $"found {Durations.Format(rule.ResolveAfter)}, expected at least 1m."));
            });

    /// <summary>A sentence about each target that cannot be told.</summary>
    internal IEnumerable<string> Untold(IReadOnlyList<NotificationTarget> targets) =>
        from name in Escalation.SelectMany(s => s.Notify).Distinct(StringComparer.Ordinal)
        let target = targets.FirstOrDefault(t => t.Name == name)
        where target is null || (target.On.Count > 0 && !target.On.Contains(Notifying.NoticeType.Incident))
        select target is not null
            ? $"{name} is told only of {string.Join(", ", target.On)}. Add Incident to notifications.{name}.on."
            : $"notifications has no {name}"
                + (Suggestion.Nearest(name, targets.Select(t => t.Name)) is { } near ? $"; did you mean {near}?"
                    : targets.Count == 0 ? ". Add it there." : $". It has {string.Join(", ", targets.Select(t => t.Name))}.");
}

/// <summary>Whom an incident is escalated to, and when.</summary>
/// <param name="After">After how long without an acknowledgement, counted from its beginning.</param>
/// <param name="Notify">The targets of notifications, by their short names.</param>
/// <param name="Severities">Of which severities; empty for all.</param>
public sealed record EscalationStep(TimeSpan After, IReadOnlyList<string> Notify, IReadOnlyList<Severity> Severities)
{
    /// <summary>How a severity is written.</summary>
    internal static SpecType<Severity> SeverityType { get; } = SpecTypes.OneOf(("sev1", Severity.Sev1), ("sev2", Severity.Sev2), ("sev3", Severity.Sev3));

    /// <summary>How it is written.</summary>
    internal static ObjectType<EscalationStep> Type { get; } =
        new ObjectType<EscalationStep>("EscalationStep", "Whom an incident is escalated to, and when.", new EscalationStep(TimeSpan.Zero, [], []))
            .Required("after", SpecTypes.Duration, "After how long without an acknowledgement, counted from the beginning.", (s, v) => s with { After = v })
            .Required("notify", SpecTypes.ListOf(SpecTypes.Text), "Short names of targets in notifications.", (s, v) => s with { Notify = v })
            .Optional("severities", SpecTypes.ListOf(SeverityType), "Only incidents of these: sev1, sev2, sev3. Default: all.", (s, v) => s with { Severities = v });
}
