using Reconciler.Core.Desired;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>
/// Tells what has made no progress for longer than its <c>progressDeadline</c>, or cannot go on at all. What merely waits
/// for another resource is not stalled: that other one is. Pure.
/// </summary>
public static class Stalling
{
    /// <summary>The reason of a resource that showed nothing new for too long; Kubernetes' own word for it.</summary>
    public const string Overdue = "ProgressDeadlineExceeded";

    /// <summary>The resource, with the condition <c>Stalled</c> where it is.</summary>
    internal static AssessedResource Judge(EnvironmentLook look, AssessedResource resource, IReadOnlyList<PlannedAction> actions)
    {
        var history = look.History.Resource(resource.Address.Local);
        if (look.History.Paused is not null || history.Paused is not null) return resource;
        if (resource.Assessment.Conditions.Any(c => c.Type == ConditionTypes.Stalled)) return resource;
        return Found(look, resource, history, [.. actions.Where(a => a.Address == resource.Address)]) is { } stalled
            ? resource with { Assessment = resource.Assessment with { Conditions = [.. resource.Assessment.Conditions, stalled] } }
            : resource;
    }

    private static FoundCondition? Found(
        EnvironmentLook look, AssessedResource resource, ResourceHistory history, IReadOnlyList<PlannedAction> own)
    {
        if (resource.Assessment.Blocked is { } blocked && resource.Assessment.Conditions.Count == 0)
            return new FoundCondition(ConditionTypes.Stalled, blocked.Reason, blocked.Message);
        var deadline = resource.Declaration.ProgressDeadline;
        if (history.Progress is not { } progress || !ShouldMove(resource, history, own) || look.Now < progress.At + deadline)
            return null;
        var words = $"no progress since {UtcText.Minute(progress.At)}, longer than progressDeadline {Durations.Format(deadline)}";
        return history.FailureMessage is { } failure
            ? new FoundCondition(ConditionTypes.Stalled, "ActionFailing", $"{words}: {failure}")
            : new FoundCondition(ConditionTypes.Stalled, Overdue, $"{words}: {resource.Assessment.Detail}");
    }

    /// <summary>Whether something should have come of it by now: it moves, fails, is not well or cannot be seen.</summary>
    private static bool ShouldMove(AssessedResource resource, ResourceHistory history, IReadOnlyList<PlannedAction> own)
    {
        var assessment = resource.Assessment;
        if (assessment.Sync == SyncStatus.Unknown || assessment.InProgress || history.Failures > 0) return true;
        if (own.Count > 0) return own.Any(a => a.State == ActionState.Ready);
        return assessment.Health is HealthStatus.Progressing or HealthStatus.Degraded or HealthStatus.Missing;
    }
}
