using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>What the journal knows of one resource: a fold over its events.</summary>
public sealed record ResourceHistory
{
    /// <summary>Nothing known yet.</summary>
    public static ResourceHistory Empty { get; } = new();

    /// <summary>The restore point: kept until environment and resource were seen awake; null where there is none.</summary>
    public RestorePoint? RestorePoint { get; init; }

    /// <summary>The write whose outcome is not known; null where there is none.</summary>
    public OpenIntent? OpenIntent { get; init; }

    /// <summary>Our own last word on each field that we ever wrote, applied or possibly applied.</summary>
    public IReadOnlyDictionary<string, WrittenValue> LastWritten { get; init; } = new Dictionary<string, WrittenValue>();

    /// <summary>The last write that took effect or may have, at the time of its answer where there was one; null where there is none.</summary>
    public OpenIntent? LastWrite { get; init; }

    /// <summary>Failed attempts since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>The last failure in words; null after a success.</summary>
    public string? FailureMessage { get; init; }

    /// <summary>Whether the last failure was terminal.</summary>
    public bool FailedTerminally { get; init; }

    /// <summary>When the next attempt may be made; null after a success.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The last status that was written down; null before the first.</summary>
    public ResourceChanged? Status { get; init; }

    /// <summary>Since when it has shown nothing new; null at rest.</summary>
    public Progress? Progress { get; init; }

    /// <summary>The conditions that hold or once held, by type.</summary>
    public IReadOnlyDictionary<string, ConditionState> Conditions { get; init; } =
        new Dictionary<string, ConditionState>();

    /// <summary>The drift that was last reported as left alone; null where there is none.</summary>
    public DriftDetected? ReportedDrift { get; init; }

    /// <summary>Why reconciling is paused; null where it is not.</summary>
    public PauseState? Paused { get; init; }

    /// <summary>What was desired when it was last seen as desired; null where it never was.</summary>
    public SyncedState? SyncedAs { get; init; }

    /// <summary>When it was first seen otherwise since it was last seen as desired; null while it is as desired.</summary>
    public DateTimeOffset? OutOfSyncSince { get; init; }

    /// <summary>The actions that guards hold back and that were told, by verb.</summary>
    public IReadOnlyDictionary<string, ActionDeferred> Deferred { get; init; } = new Dictionary<string, ActionDeferred>();

    /// <summary>The corrections of drift of the last day that took effect or may have, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Its releases.</summary>
    public ReleaseHistory Release { get; init; } = ReleaseHistory.Empty;

    /// <summary>What somebody was asked to agree to, with the answers, by action.</summary>
    public IReadOnlyDictionary<string, ApprovalState> Approvals { get; init; } = new Dictionary<string, ApprovalState>();
}

/// <summary>Something that somebody was asked to agree to.</summary>
/// <param name="Wanted">What.</param>
/// <param name="Since">When it was asked.</param>
/// <param name="Answer">The answer; null before there was one.</param>
/// <param name="Actor">Who gave it; null before there was one.</param>
public sealed record ApprovalState(ApprovalWanted Wanted, DateTimeOffset Since, Approved? Answer, string? Actor)
{
    /// <summary>Whether it may be done at a moment.</summary>
    public bool Holds(DateTimeOffset now) => Answer is { } answer && now < answer.Until;

    /// <summary>Whether the question is still open, or answered for now.</summary>
    public bool IsAsked(DateTimeOffset now) => Answer is null || Holds(now);
}

/// <summary>What was desired of a resource when it was seen as desired.</summary>
/// <param name="Declaration">The hash of its declaration.</param>
/// <param name="CostMode">The mode in force.</param>
public sealed record SyncedState(string Declaration, CostMode CostMode);

/// <summary>A write that was intended.</summary>
/// <param name="ActionId">The sequence number of its intent.</param>
/// <param name="At">When it was intended.</param>
/// <param name="Epoch">The epoch that intended it.</param>
/// <param name="Verb">What.</param>
/// <param name="Changes">What it changes.</param>
public sealed record OpenIntent(
    long ActionId, DateTimeOffset At, long Epoch, string Verb, IReadOnlyList<Change> Changes)
{
    /// <summary>What the change comes from; null where that was not written down.</summary>
    public ChangeClass? Class { get; init; }
}

/// <summary>A value that we wrote.</summary>
/// <param name="Value">In canonical text; null for "gone".</param>
/// <param name="At">When AWS answered; when it was intended, where the answer was lost.</param>
public sealed record WrittenValue(string? Value, DateTimeOffset At)
{
    /// <summary>
    /// The last other value before it; null where there was none. A look that shows <see cref="Value"/> may still be older
    /// than both writes, where the field had that value before.
    /// </summary>
    public WrittenValue? Earlier { get; init; }
}

/// <summary>A condition as it stands.</summary>
/// <param name="Status">Whether it holds.</param>
/// <param name="Reason">One word.</param>
/// <param name="Message">A sentence.</param>
/// <param name="LastTransitionTime">When its status last changed.</param>
public sealed record ConditionState(bool Status, string Reason, string Message, DateTimeOffset LastTransitionTime);

/// <summary>Why and by whom reconciling is paused.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
public sealed record PauseState(string Actor, string Reason, DateTimeOffset Since);
