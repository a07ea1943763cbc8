using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>What is shown in which colour: green for well, yellow for on its way, red for what wants somebody.</summary>
internal static class Styles
{
    /// <summary>What is well.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>What is on its way or differs.</summary>
    public static Style Moving { get; } = new(Color.Yellow);

    /// <summary>What wants somebody to look.</summary>
    public static Style Bad { get; } = new(Color.Red);

    /// <summary>What is at rest on purpose.</summary>
    public static Style Resting { get; } = new(Color.Blue);

    /// <summary>What is said beside.</summary>
    public static Style Faint { get; } = new(Color.Grey);

    /// <summary>What stands out.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>The style of a sync status.</summary>
    public static Style Of(SyncStatus sync) => sync switch
    {
        SyncStatus.Synced => Good,
        SyncStatus.OutOfSync => Moving,
        _ => Bad,
    };

    /// <summary>The style of a health.</summary>
    public static Style Of(HealthStatus health) => health switch
    {
        HealthStatus.Healthy => Good,
        HealthStatus.Dormant => Resting,
        HealthStatus.Progressing => Moving,
        _ => Bad,
    };

    /// <summary>The style of an action's state.</summary>
    public static Style Of(ActionState state) => state switch
    {
        ActionState.Ready => Good,
        ActionState.Waiting => Moving,
        _ => Bad,
    };

    /// <summary>The style of an event.</summary>
    public static Style Of(ReconcileEvent happened) => happened switch
    {
        ActionCompleted { Outcome: CompletedOutcome.Retry } => Moving,
        ActionCompleted { Outcome: CompletedOutcome.Terminal } or GenerationRejected => Bad,
        ActionCompleted => Faint,
        ActionIntended => Strong,
        PhaseChanged or ModeChanged or OverrideSet or OverrideCleared => Resting,
        DriftDetected or ActionDeferred or ApprovalWanted or ReconcilingPaused => Moving,
        ConditionChanged { Status: true, Type: not ConditionTypes.Ready } => Moving,
        EnvironmentChanged e => Of(e.Health),
        ResourceChanged { Sync: SyncStatus.Synced } r => Of(r.Health),
        ResourceChanged r => Of(r.Sync),
        _ => Style.Plain,
    };
}
