using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Planning;

/// <summary>One write that the plan holds, with whether it may be sent now and why not.</summary>
/// <param name="Address">The resource.</param>
/// <param name="Verb">What is done.</param>
/// <param name="Stage">Its place in the order.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Why">The reason.</param>
/// <param name="Write">The kind's own write; null only for an intention that is blocked for want of something.</param>
/// <param name="Fingerprint">Hash of the observation that it relies on.</param>
/// <param name="State">Whether it may be sent now.</param>
/// <param name="On">
/// Where it waits: what for, each to be read after "waits for". Where it is blocked: by what, each to be read by itself. Empty where it is ready.
/// </param>
/// <param name="NotBefore">The moment from which it is worth looking again, where that is known.</param>
public sealed record PlannedAction(
    ResourceAddress Address,
    string Verb,
    Stage Stage,
    IReadOnlyList<Change> Changes,
    string Why,
    object? Write,
    string Fingerprint,
    ActionState State,
    IReadOnlyList<string> On,
    DateTimeOffset? NotBefore)
{
    /// <summary>What its change comes from.</summary>
    public ChangeClass Class { get; init; } = ChangeClass.Drift;

    /// <inheritdoc cref="ProposedAction.Remedies"/>
    public bool Remedies { get; init; }

    /// <summary>The decision of a guard that holds it back by declaration; null where there is none.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Whether it waits for a time that a guard has set, or for what waits for one: nobody need stand by for it.</summary>
    public bool Held { get; init; }

    /// <summary>Whether it will be sent by itself before long.</summary>
    public bool Goes => State != ActionState.Blocked && !Held;
}

/// <summary>Why a guard holds an action back, as the log tells it once.</summary>
/// <param name="Reason">One word in Pascal case: <c>SyncWindow</c>.</param>
/// <param name="Message">In words; to be read after "waits for" where there is an end to it.</param>
/// <param name="Until">When it ends by itself; null where that is not known, or it does not.</param>
public sealed record Refusal(string Reason, string Message, DateTimeOffset? Until)
{
    /// <summary>What is to be approved; null where an approval does not help.</summary>
    public ApprovalRequest? Approval { get; init; }
}

/// <summary>One resource in a plan: what was declared, seen and made of it.</summary>
/// <param name="Declaration">The declared resource.</param>
/// <param name="Observation">What the look showed.</param>
/// <param name="Assessment">What the kind made of it.</param>
public sealed record AssessedResource(
    ResourceDeclaration Declaration, Observation Observation, Assessment Assessment)
{
    /// <summary>Its address.</summary>
    public ResourceAddress Address => Declaration.Address;

    /// <summary>Whether the look shows how it is: it did not fail, and no write of ours may be missing in it.</summary>
    public bool Proves { get; init; } = true;
}

/// <summary>What is to be done in one environment now: deterministic, computed from one look.</summary>
/// <param name="Environment">The desired state it serves.</param>
/// <param name="Mode">The mode in force.</param>
/// <param name="Phase">Where the environment stands between awake and asleep, as this look shows it.</param>
/// <param name="Resources">Every declared resource, in address order.</param>
/// <param name="Actions">What to do, in the order in which it is sent.</param>
/// <param name="Sync">Synced where there is no action and nothing moves.</param>
/// <param name="Health">The environment's health.</param>
/// <param name="Reason">One word for why it is as it is: <c>Synced</c>, <c>Correcting</c>, <c>FallingAsleep</c>, <c>Waking</c>, <c>Blocked</c> …</param>
/// <param name="Message">The same in a sentence.</param>
/// <param name="NextEdge">The next moment at which something changes by itself, or null.</param>
public sealed record Plan(
    EnvironmentSpec Environment,
    EffectiveMode Mode,
    TransitionPhase Phase,
    IReadOnlyList<AssessedResource> Resources,
    IReadOnlyList<PlannedAction> Actions,
    SyncStatus Sync,
    HealthStatus Health,
    string Reason,
    string Message,
    DateTimeOffset? NextEdge)
{
    /// <summary>Conditions of the environment as a whole that do not follow from its status: <c>WakeOverdue</c>.</summary>
    public IReadOnlyList<FoundCondition> Conditions { get; init; } = [];

    /// <summary>Whether something will go on by itself before long: an action is ready or waits, or something moves on AWS.</summary>
    public bool IsMoving =>
        Actions.Any(a => a.Goes) || Resources.Any(r => r.Assessment.InProgress);
}
