namespace Reconciler.Core.Incidents;

/// <summary>What a kind finds on a resource that wants somebody at once: an alarm in ALARM, a rollout that failed.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">A sentence.</param>
public sealed record IncidentFinding(Severity Severity, string Message);
