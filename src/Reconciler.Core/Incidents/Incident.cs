namespace Reconciler.Core.Incidents;

/// <summary>An open incident of an environment. There is one at a time: what comes up while it is open belongs to it.</summary>
/// <param name="Number">Its number in the environment, from 1.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="Message">What it began with.</param>
/// <param name="Causes">What holds now, by <c>kind/name</c> of the resource, in the order in which it came up.</param>
public sealed record Incident(
    int Number, Severity Severity, DateTimeOffset OpenedAt, string Message, IReadOnlyList<IncidentCause> Causes)
{
    /// <summary>Who acknowledged it; null where nobody did.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When; null where nobody did.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Since when nothing holds any more; null while something does.</summary>
    public DateTimeOffset? EasedAt { get; init; }

    /// <summary>The targets of notifications that it was escalated to.</summary>
    public IReadOnlyList<string> EscalatedTo { get; init; } = [];

    /// <summary>How logs and notices call it: <c>incident/3</c>.</summary>
    public string Name => $"incident/{Number}";
}

/// <summary>One thing that is wrong in an incident.</summary>
/// <param name="Address">The resource as <c>kind/name</c>.</param>
/// <param name="Message">What, in a sentence.</param>
public sealed record IncidentCause(string Address, string Message)
{
    /// <summary>Whether a person said so: then a person says when it is over.</summary>
    public bool ByHand { get; init; }

    /// <summary>What the address of an incident says that is about no single resource: <c>environment/production</c>.</summary>
    /// <param name="environment">The environment's name.</param>
    public static string Whole(string environment) => $"environment/{environment}";
}
