using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Guarding;

/// <summary>What an action's change comes from: guards treat a commit, a hand-made change and the night's sleep differently.</summary>
public enum ChangeClass
{
    /// <summary>Another image or task definition than was run before; one that ran as desired and was changed by others is drift.</summary>
    Deploy,

    /// <summary>The desired state of the resource changed since it was last seen as desired.</summary>
    Spec,

    /// <summary>Live changed and the desired state did not; also whatever differs when an environment is first adopted.</summary>
    Drift,

    /// <summary>A step of falling asleep or waking.</summary>
    CostMode,
}

/// <summary>Tells the classes apart, and writes them.</summary>
public static class ChangeClasses
{
    /// <summary>The fields whose change is a rollout.</summary>
    private static readonly string[] Deployed = ["image", "taskDefinition"];

    /// <summary>How a class is written in YAML.</summary>
    public static SpecType<ChangeClass> Type { get; } = SpecTypes.OneOf(
        ("deploy", ChangeClass.Deploy), ("spec", ChangeClass.Spec), ("drift", ChangeClass.Drift), ("costMode", ChangeClass.CostMode));

    /// <summary><c>deploy</c>, <c>spec</c>, <c>drift</c> or <c>costMode</c>.</summary>
    public static string Word(this ChangeClass kind) => kind switch
    {
        ChangeClass.Deploy => "deploy",
        ChangeClass.Spec => "spec",
        ChangeClass.Drift => "drift",
        _ => "costMode",
    };

    /// <summary>
    /// What changed since the resource was last seen as desired: the mode, its declaration, or neither. Its own status
    /// tells, not the environment's phase: what already slept and was woken by hand drifted, whatever else is on its way.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="mode">The mode in force.</param>
    /// <param name="phase">Where the environment stands.</param>
    /// <param name="declaration">The resource.</param>
    /// <param name="history">What the journal knows of it.</param>
    public static ChangeClass Of(
        ProposedAction action, CostMode mode, TransitionPhase phase, ResourceDeclaration declaration, ResourceHistory history)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(declaration);
        ArgumentNullException.ThrowIfNull(history);
        var otherMode = history.SyncedAs is { } synced ? synced.CostMode != mode : phase != TransitionPhase.Awake;
        if (otherMode && action.Stage != Stage.Correct) return ChangeClass.CostMode;
        if (action.Remedies) return IsRepeated(action, history) ? ChangeClass.Drift : ChangeClass.Deploy;
        var before = history.SyncedAs?.Declaration;
        if (action.Changes.Any(c => Deployed.Contains(c.Field)) && before != declaration.Hash) return ChangeClass.Deploy;
        if (before is not null && before != declaration.Hash) return ChangeClass.Spec;
        return otherMode && phase is TransitionPhase.FallingAsleep or TransitionPhase.Waking ? ChangeClass.CostMode : ChangeClass.Drift;
    }

    /// <summary>
    /// Whether it goes back to what we went to last: something else has moved it since, be it ECS's circuit breaker, and a loop of
    /// rollouts has to end as a contest.
    /// </summary>
    private static bool IsRepeated(ProposedAction action, ResourceHistory history) =>
        action.Changes.FirstOrDefault(c => c.Field == ReleaseHistory.RevisionField) is { } revision
        && history.LastWritten.GetValueOrDefault(revision.Field)?.Value == revision.To;
}
