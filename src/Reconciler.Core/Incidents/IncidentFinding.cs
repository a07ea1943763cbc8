namespace Reconciler.Core.Incidents;

/// <summary>What a kind finds on a resource that wants somebody at once: an alarm in ALARM, a rollout that failed.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">A sentence.</param>
public sealed record IncidentFinding(Severity Severity, string Message)
{
    /// <summary>By what it was seen, as it is at this look: figures and threshold; null where there is nothing to add.</summary>
    public string? Evidence { get; init; }

    /// <summary>What is told of it: the sentence, with what was seen.</summary>
    public string Told => Evidence is { } seen ? $"{Message}: {seen}" : Message;

    /// <summary>Whether something told before was the same finding: figures that moved since make no other of it.</summary>
    /// <param name="told">What was told.</param>
    public bool IsTold(string told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told == Message || told.StartsWith($"{Message}: ", StringComparison.Ordinal);
    }
}
