using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>Asks a resource's kind, and distrusts a look that a write of ours may not be in yet.</summary>
internal static class Assessing
{
    public static AssessedResource Assess(EnvironmentLook look, ResourceDeclaration declaration, TransitionPhase phase)
    {
        var observation = look.Observations.GetValueOrDefault(declaration.Address)
            ?? Observation.Unknown("not looked at", look.Now);
        var history = look.History.Resource(declaration.Address.Local);
        var assessment = declaration.Kind.Assess(
            new ResourceView(declaration, observation, look.Mode, phase, history, look.Now));
        if (history.OpenIntent is { } open)
            assessment = Distrusted(assessment, look, declaration, $"what became of our {open.Verb} (#{open.ActionId}) is not known yet");
        else if (history.LastWrite is { } write && MayBeMissing(write, observation, look, declaration.Kind))
            assessment = Distrusted(assessment, look, declaration, $"our {write.Verb} (#{write.ActionId}) is not to be seen yet");
        return new AssessedResource(declaration, observation, assessment);
    }

    /// <summary>
    /// A look that began before the write shows nothing of it; one that began a little later may lag, and is believed only
    /// where it shows the write.
    /// </summary>
    private static bool MayBeMissing(OpenIntent write, Observation observation, EnvironmentLook look, IKind kind)
    {
        if (observation.LookedAt <= write.At) return true;
        if (observation.LookedAt >= write.At + look.Settle.AfterWrite) return false;
        return observation is not PresentObservation present
            || kind.Shows(present.Live, write.Verb, write.Changes) != Answer.Yes;
    }

    /// <summary>
    /// Such a look proves nothing: neither that the resource is at rest, nor that it is up, nor the size to come back to.
    /// </summary>
    private static Assessment Distrusted(
        Assessment assessment, EnvironmentLook look, ResourceDeclaration declaration, string because) => assessment with
        {
            Sync = assessment.Sync == SyncStatus.Synced ? SyncStatus.OutOfSync : assessment.Sync,
            Detail = $"{assessment.Detail}, and {because}",
            Available = Answer.Unknown,
            Drained = Answer.Unknown,
            InProgress = true,
            Owes = look.Mode.CostMode == CostMode.Dormant ? FirstStageOf(declaration.Kind.Role) : null,
            RestorePoint = null,
            RestorePointPending = assessment.RestorePointPending || assessment.RestorePoint is not null,
        };

    /// <summary>The earliest that our write may have undone.</summary>
    private static Stage FirstStageOf(KindRole role) => role switch
    {
        KindRole.Alarm => Stage.Mute,
        KindRole.Workload => Stage.Suspend,
        _ => Stage.Stop,
    };
}
