using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Recording;

/// <summary>The three conditions that every environment has, derived from its status so that they cannot disagree with it.</summary>
public static class EnvironmentConditions
{
    /// <summary>The conditions after a status.</summary>
    internal static Dictionary<string, ConditionState> Derive(
        IReadOnlyDictionary<string, ConditionState> conditions, EnvironmentChanged status, DateTimeOffset time)
    {
        var ready = status is { Sync: SyncStatus.Synced, Health: HealthStatus.Healthy or HealthStatus.Dormant };
        var stalled = status.Reason is "Blocked" or "Missing" or "Degraded" or "Stalled" or ContestGuard.Reason or ApprovalGuard.Reason or AccountGuard.Reason;
        var result = Set(conditions, ConditionTypes.Ready, ready, status.Reason, status.Message, time);
        result = Set(result, ConditionTypes.Reconciling, !ready && !stalled && status.Reason != "Deferred", status.Reason, status.Message, time);
        return Set(result, ConditionTypes.Stalled, stalled, status.Reason, status.Message, time);
    }

    /// <summary>One condition set; its transition time moves only where its status does.</summary>
    internal static Dictionary<string, ConditionState> Set(
        IReadOnlyDictionary<string, ConditionState> conditions,
        string type,
        bool status,
        string reason,
        string message,
        DateTimeOffset time)
    {
        var since = conditions.TryGetValue(type, out var before) && before.Status == status
            ? before.LastTransitionTime
            : time;
        return new Dictionary<string, ConditionState>(conditions)
        {
            [type] = new ConditionState(status, reason, message, since),
        };
    }
}
