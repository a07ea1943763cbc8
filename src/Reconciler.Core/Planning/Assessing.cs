using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>Asks a resource's kind, and takes from a look that failed, or that a write of ours may be missing in, what it cannot prove.</summary>
internal static class Assessing
{
    public static AssessedResource Assess(EnvironmentLook look, ResourceDeclaration declaration, TransitionPhase phase)
    {
        var observation = look.Seen(declaration.Address);
        var history = look.History.Resource(declaration.Address.Local);
        var assessment = declaration.Kind.Assess(
            new ResourceView(declaration, observation, look.Mode, phase, history, look.Now) { ReadLag = look.Settle.ReadLag });
        if (observation is UnknownObservation) assessment = Unseen(assessment);
        var doubt = Doubt(look, declaration.Kind, observation, history);
        if (doubt is not null) assessment = Distrusted(assessment, look, declaration, doubt);
        if (Contest.Of(look.Environment.Safeguards.Contested, history, look.Now) is { } contest)
            assessment = Contested(assessment, contest, declaration);
        return new AssessedResource(declaration, observation, assessment)
        {
            Proves = observation is not UnknownObservation && doubt is null,
        };
    }

    /// <summary>Why a write of ours may be missing in the look, as the end of a sentence; null where none may.</summary>
    private static string? Doubt(EnvironmentLook look, IKind kind, Observation observation, ResourceHistory history)
    {
        if (history.OpenIntent is { } open) return $"what became of our {open.Verb} (#{open.ActionId}) is not known yet";
        if (observation is UnknownObservation || history.LastWrite is not { } write) return null;
        return MayBeMissing(write, observation, look, kind) ? $"our {write.Verb} (#{write.ActionId}) is not to be seen yet" : null;
    }

    /// <summary>Whatever a kind makes of a look that failed, it authorises nothing (design §4, 3).</summary>
    private static Assessment Unseen(Assessment assessment) => assessment with
    {
        Available = Answer.Unknown,
        Drained = Answer.Unknown,
        Actions = [],
        Blocked = null,
        RestorePoint = null,
        RestorePointPending = assessment.RestorePointPending || assessment.RestorePoint is not null,
    };

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

    /// <summary>
    /// Said for as long as it lasts, also while live happens to be as desired, and instead of whatever else stalls it: nothing goes
    /// on before that is over.
    /// </summary>
    private static Assessment Contested(Assessment assessment, Contest contest, ResourceDeclaration declaration) => assessment with
    {
        Conditions =
        [
            .. assessment.Conditions.Where(c => c.Type != ConditionTypes.Stalled),
            new FoundCondition(ConditionTypes.Stalled, ContestGuard.Reason, contest.Words(declaration.Address.ToString())),
        ],
        NextEdge = assessment.NextEdge < contest.Until ? assessment.NextEdge : contest.Until,
    };

    /// <summary>The earliest that our write may have undone; null where it has no part in falling asleep.</summary>
    private static Stage? FirstStageOf(KindRole role) => role switch
    {
        KindRole.Display => null,
        KindRole.Alarm => Stage.Mute,
        KindRole.Workload => Stage.Suspend,
        _ => Stage.Stop,
    };
}
