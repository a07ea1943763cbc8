using System.Text.Json.Serialization;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Notifying;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Recording;

/// <summary>
/// Something that happened to an environment. The closed set of these is the audit trail and the only durable state;
/// <see cref="EnvironmentHistory"/> is the fold over them. The names in JSON are a contract: they only ever grow.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(GenerationAccepted), nameof(GenerationAccepted))]
[JsonDerivedType(typeof(GenerationRejected), nameof(GenerationRejected))]
[JsonDerivedType(typeof(EnvironmentOrphaned), nameof(EnvironmentOrphaned))]
[JsonDerivedType(typeof(ResourceReleased), nameof(ResourceReleased))]
[JsonDerivedType(typeof(ModeChanged), nameof(ModeChanged))]
[JsonDerivedType(typeof(PhaseChanged), nameof(PhaseChanged))]
[JsonDerivedType(typeof(RestorePointRecorded), nameof(RestorePointRecorded))]
[JsonDerivedType(typeof(RestorePointServed), nameof(RestorePointServed))]
[JsonDerivedType(typeof(ActionIntended), nameof(ActionIntended))]
[JsonDerivedType(typeof(ActionDeferred), nameof(ActionDeferred))]
[JsonDerivedType(typeof(ApprovalWanted), nameof(ApprovalWanted))]
[JsonDerivedType(typeof(Approved), nameof(Approved))]
[JsonDerivedType(typeof(ActionCompleted), nameof(ActionCompleted))]
[JsonDerivedType(typeof(ActionResolved), nameof(ActionResolved))]
[JsonDerivedType(typeof(DriftDetected), nameof(DriftDetected))]
[JsonDerivedType(typeof(ResourceChanged), nameof(ResourceChanged))]
[JsonDerivedType(typeof(EnvironmentChanged), nameof(EnvironmentChanged))]
[JsonDerivedType(typeof(ConditionChanged), nameof(ConditionChanged))]
[JsonDerivedType(typeof(ReleaseProven), nameof(ReleaseProven))]
[JsonDerivedType(typeof(ReleaseFailed), nameof(ReleaseFailed))]
[JsonDerivedType(typeof(RollbackSet), nameof(RollbackSet))]
[JsonDerivedType(typeof(RollbackCleared), nameof(RollbackCleared))]
[JsonDerivedType(typeof(IncidentOpened), nameof(IncidentOpened))]
[JsonDerivedType(typeof(IncidentWidened), nameof(IncidentWidened))]
[JsonDerivedType(typeof(IncidentEased), nameof(IncidentEased))]
[JsonDerivedType(typeof(IncidentAcknowledged), nameof(IncidentAcknowledged))]
[JsonDerivedType(typeof(IncidentEscalated), nameof(IncidentEscalated))]
[JsonDerivedType(typeof(IncidentResolved), nameof(IncidentResolved))]
[JsonDerivedType(typeof(OverrideSet), nameof(OverrideSet))]
[JsonDerivedType(typeof(OverrideCleared), nameof(OverrideCleared))]
[JsonDerivedType(typeof(ReconcilingPaused), nameof(ReconcilingPaused))]
[JsonDerivedType(typeof(ReconcilingResumed), nameof(ReconcilingResumed))]
[JsonDerivedType(typeof(NotificationSent), nameof(NotificationSent))]
[JsonDerivedType(typeof(NotificationFailed), nameof(NotificationFailed))]
public abstract record ReconcileEvent;

/// <summary>Where a generation came from.</summary>
/// <param name="Commit">Full commit id; null for a folder that is not under git.</param>
/// <param name="Author">Author as git gives it, or null.</param>
/// <param name="Subject">First line of the commit's message, or null.</param>
public sealed record CommitStamp(string? Commit, string? Author, string? Subject)
{
    /// <summary>A source without commits.</summary>
    public static CommitStamp None { get; } = new(null, null, null);
}

/// <summary>New desired state is in force.</summary>
/// <param name="Number">The generation's counter in this environment, from 1.</param>
/// <param name="Hash">The content hash.</param>
/// <param name="Origin">The commit.</param>
/// <param name="File">The file that declares it.</param>
public sealed record GenerationAccepted(long Number, string Hash, CommitStamp Origin, string File) : ReconcileEvent;

/// <summary>Desired state that does not validate was found; the generation in force stays.</summary>
/// <param name="Findings">What is wrong, as printed by <c>validate</c>.</param>
/// <param name="Origin">The commit.</param>
public sealed record GenerationRejected(IReadOnlyList<string> Findings, CommitStamp Origin) : ReconcileEvent;

/// <summary>No file declares the environment any more; AWS is left as it is.</summary>
/// <param name="ReleasedAsleep">Whether it was asleep when it was let go.</param>
/// <param name="Origin">The commit.</param>
public sealed record EnvironmentOrphaned(bool ReleasedAsleep, CommitStamp Origin) : ReconcileEvent;

/// <summary>A resource is no longer declared; AWS is left as it is.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="ReleasedAsleep">Whether it was asleep when it was let go.</param>
public sealed record ResourceReleased(string Address, bool ReleasedAsleep) : ReconcileEvent;

/// <summary>The mode in force, or the reason for it, is another.</summary>
/// <param name="CostMode">The mode.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">What decided.</param>
/// <param name="NextEdge">When that may change by itself.</param>
/// <param name="Overruled">A sentence, where the commit's own mode is overruled.</param>
public sealed record ModeChanged(
    CostMode CostMode, string Reason, ModeSource Source, DateTimeOffset? NextEdge, string? Overruled) : ReconcileEvent;

/// <summary>The environment went a step between awake and asleep.</summary>
/// <param name="Phase">Where it stands.</param>
public sealed record PhaseChanged(TransitionPhase Phase) : ReconcileEvent;

/// <summary>What a resource was like before it falls asleep.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Values">Field → canonical text.</param>
public sealed record RestorePointRecorded(string Address, IReadOnlyDictionary<string, string> Values) : ReconcileEvent;

/// <summary>A resource that fell asleep was seen awake in an awake environment: its restore point is no longer needed.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
public sealed record RestorePointServed(string Address) : ReconcileEvent;

/// <summary>A write is about to be sent. Its sequence number is the action's id.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Verb">What is done.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Why">The reason.</param>
/// <param name="Fingerprint">Hash of the observation that the decision relied on.</param>
/// <param name="Class">What the change comes from; null where an earlier version of the program wrote it.</param>
public sealed record ActionIntended(
    string Address, string Verb, IReadOnlyList<Change> Changes, string Why, string Fingerprint, ChangeClass? Class = null)
    : ReconcileEvent;

/// <summary>A guard holds an action back by declaration; once, however long it does.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Verb">What is not done yet.</param>
/// <param name="Changes">What it would change.</param>
/// <param name="Reason">One word in Pascal case: <c>SyncWindow</c>.</param>
/// <param name="Message">In words; to be read after "waits for" where there is an end to it.</param>
/// <param name="Until">When it ends by itself; null where that is not known, or it does not.</param>
/// <param name="Waits">Whether it is done by itself later; otherwise somebody has to change something first.</param>
public sealed record ActionDeferred(
    string Address, string Verb, IReadOnlyList<Change> Changes, string Reason, string Message, DateTimeOffset? Until, bool Waits)
    : ReconcileEvent;

/// <summary>Somebody has to agree to an action before it is done; once, until the answer runs out.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Verb">What is to be done.</param>
/// <param name="Changes">What it would change.</param>
/// <param name="Action">As <c>approve</c> takes it: <c>production/3f9a1c2b</c>.</param>
/// <param name="For">How long an approval holds.</param>
public sealed record ApprovalWanted(string Address, string Verb, IReadOnlyList<Change> Changes, string Action, TimeSpan For) : ReconcileEvent;

/// <summary>Somebody agreed to an action.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Verb">What may be done.</param>
/// <param name="Changes">What it was to change when it was asked for.</param>
/// <param name="Action">What was asked for: <c>production/3f9a1c2b</c>.</param>
/// <param name="Until">When the approval ends.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record Approved(
    string Address, string Verb, IReadOnlyList<Change> Changes, string Action, DateTimeOffset Until, string? Reason) : ReconcileEvent;

/// <summary>How a write ended.</summary>
/// <param name="ActionId">The sequence number of its intent.</param>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Verb">What was done.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">In words: AWS's code and message where it refused.</param>
/// <param name="RequestId">AWS's request id, where there is one.</param>
/// <param name="RetryAt">When it is tried again, after a failure.</param>
public sealed record ActionCompleted(
    long ActionId, string Address, string Verb, CompletedOutcome Outcome, string Message, string? RequestId,
    DateTimeOffset? RetryAt) : ReconcileEvent;

/// <summary>What a later look said of a write whose answer was never seen.</summary>
/// <param name="ActionId">The sequence number of its intent.</param>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Verb">What was to be done.</param>
/// <param name="Resolution">What the look said.</param>
public sealed record ActionResolved(long ActionId, string Address, string Verb, Resolution Resolution) : ReconcileEvent;

/// <summary>Live differs from desired and nothing is done about it here and now; once for each difference.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Changes">What correcting it would change.</param>
/// <param name="Because">Why it is left: <c>enforcement is observe</c>.</param>
public sealed record DriftDetected(string Address, IReadOnlyList<Change> Changes, string Because) : ReconcileEvent;

/// <summary>A resource is in another state or of another size than at the last look.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Sync">Whether it is as desired.</param>
/// <param name="Health">How it does.</param>
/// <param name="Detail">A few words.</param>
/// <param name="Size">What is to be accounted for.</param>
/// <param name="Declaration">Where it is as desired: the hash of what was desired of it; otherwise null.</param>
/// <param name="State">AWS's own word for its state, where a change of that is news by itself; otherwise null.</param>
public sealed record ResourceChanged(
    string Address, SyncStatus Sync, HealthStatus Health, string Detail, string Size, string? Declaration = null, string? State = null) : ReconcileEvent;

/// <summary>The environment as a whole has another status.</summary>
/// <param name="Sync">Whether it is as desired.</param>
/// <param name="Health">How it does.</param>
/// <param name="Reason">One word in Pascal case: <c>Synced</c>, <c>Correcting</c>, <c>FallingAsleep</c>, <c>Blocked</c> …</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record EnvironmentChanged(SyncStatus Sync, HealthStatus Health, string Reason, string Message)
    : ReconcileEvent;

/// <summary>A condition became true, or another reason, or false.</summary>
/// <param name="Address">The resource as <c>kind/name</c>, or null for the environment.</param>
/// <param name="Type">For example <c>Ready</c>, <c>Unsupported</c>.</param>
/// <param name="Status">Whether it holds.</param>
/// <param name="Reason">One word in Pascal case.</param>
/// <param name="Message">A sentence.</param>
public sealed record ConditionChanged(
    string? Address, [property: JsonPropertyName("condition")] string Type, bool Status, string Reason, string Message)
    : ReconcileEvent;

/// <summary>Somebody asked for a temporary mode.</summary>
/// <param name="CostMode">The mode.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Reason">Why.</param>
public sealed record OverrideSet(CostMode CostMode, DateTimeOffset Until, string Reason) : ReconcileEvent;

/// <summary>Somebody ended an override before its time.</summary>
public sealed record OverrideCleared : ReconcileEvent;

/// <summary>Somebody stopped reconciling an environment or one of its resources.</summary>
/// <param name="Address">The resource as <c>kind/name</c>, or null for the whole environment.</param>
/// <param name="Reason">Why.</param>
public sealed record ReconcilingPaused(string? Address, string Reason) : ReconcileEvent;

/// <summary>Somebody let reconciling go on.</summary>
/// <param name="Address">The resource as <c>kind/name</c>, or null for the whole environment.</param>
public sealed record ReconcilingResumed(string? Address) : ReconcileEvent;

/// <summary>A target of notifications was told of something, or of its end.</summary>
/// <param name="Target">The target's short name.</param>
/// <param name="Notice">What of.</param>
/// <param name="Address">The resource as <c>kind/name</c>; null for the environment as a whole.</param>
/// <param name="Begins">True where it begins, false for its all-clear.</param>
/// <param name="Message">What was said.</param>
public sealed record NotificationSent(string Target, NoticeType Notice, string? Address, bool Begins, string Message)
    : ReconcileEvent;

/// <summary>A target of notifications cannot be reached; tried again until it can, and told once.</summary>
/// <param name="Target">The target's short name.</param>
/// <param name="Message">Why.</param>
public sealed record NotificationFailed(string Target, string Message) : ReconcileEvent;

/// <summary>How a write ended whose answer was seen.</summary>
public enum CompletedOutcome
{
    /// <summary>It took effect.</summary>
    Done,

    /// <summary>It was accepted and AWS is at it.</summary>
    InProgress,

    /// <summary>It did not take effect and will be tried again.</summary>
    Retry,

    /// <summary>It was refused and trying again will not help until something else changes.</summary>
    Terminal,
}

/// <summary>What a look said of a write whose answer was lost.</summary>
public enum Resolution
{
    /// <summary>It took effect.</summary>
    Applied,

    /// <summary>It did not.</summary>
    NotApplied,

    /// <summary>It cannot be told, for example since something else changed as well.</summary>
    Unknown,
}

/// <summary>Where an environment stands between awake and asleep.</summary>
public enum TransitionPhase
{
    /// <summary>Awake, proven so.</summary>
    Awake,

    /// <summary>On its way to sleep.</summary>
    FallingAsleep,

    /// <summary>Asleep, seen so.</summary>
    Asleep,

    /// <summary>On its way to being awake.</summary>
    Waking,
}
