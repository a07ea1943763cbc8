using Reconciler.Core.Incidents;

namespace Reconciler.Core.Recording;

/// <summary>An incident began.</summary>
/// <param name="Number">Its number in the environment, from 1.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Address">The resource that it began with, as <c>kind/name</c>.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="ByHand">True where a person said so; otherwise null.</param>
public sealed record IncidentOpened(int Number, Severity Severity, string Address, string Message, bool? ByHand = null) : ReconcileEvent
{
    /// <summary>The same as a cause.</summary>
    internal IncidentCause Cause() => new(Address, Message) { ByHand = ByHand == true };
}

/// <summary>Something more is wrong in an open incident.</summary>
/// <param name="Number">The incident's number.</param>
/// <param name="Severity">How much it matters with this.</param>
/// <param name="Address">The resource as <c>kind/name</c>.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="ByHand">True where a person said so; otherwise null.</param>
public sealed record IncidentWidened(int Number, Severity Severity, string Address, string Message, bool? ByHand = null) : ReconcileEvent
{
    /// <summary>The same as a cause.</summary>
    internal IncidentCause Cause() => new(Address, Message) { ByHand = ByHand == true };
}

/// <summary>Something that was wrong in an incident is over.</summary>
/// <param name="Number">The incident's number.</param>
/// <param name="Address">The resource as <c>kind/name</c>.</param>
/// <param name="Message">How it is instead.</param>
public sealed record IncidentEased(int Number, string Address, string Message) : ReconcileEvent;

/// <summary>Somebody is at an incident.</summary>
/// <param name="Number">The incident's number.</param>
/// <param name="Severity">How much it matters, as they see it.</param>
/// <param name="Reason">What they say; null for nothing.</param>
public sealed record IncidentAcknowledged(int Number, Severity Severity, string? Reason) : ReconcileEvent;

/// <summary>Nobody acknowledged an incident in time.</summary>
/// <param name="Number">The incident's number.</param>
/// <param name="After">How long nobody did.</param>
/// <param name="Targets">The targets of notifications that are told from here on.</param>
public sealed record IncidentEscalated(int Number, TimeSpan After, IReadOnlyList<string> Targets) : ReconcileEvent;

/// <summary>An incident is over.</summary>
/// <param name="Number">The incident's number.</param>
/// <param name="Reason">What resolved it.</param>
public sealed record IncidentResolved(int Number, string Reason) : ReconcileEvent;
