using System.Globalization;
using Reconciler.Core.Planning;
using static Reconciler.Kinds.EcsService.EcsServiceFields;

namespace Reconciler.Kinds.EcsService;

/// <summary>What a service was like before it fell asleep: its count, never 0, and its scalable target, where it had one.</summary>
internal static class EcsServiceRestorePoint
{
    /// <summary>What a look gives that is not recorded yet; null where there is nothing.</summary>
    public static RestorePoint? Missing(RestorePoint? recorded, EcsServiceLive live)
    {
        var values = new Dictionary<string, string>();
        if (live.Desired > 0) values[Count] = Text(live.Desired);
        foreach (var (field, value) in live.Target?.Fields() ?? []) values[field] = value;
        foreach (var known in recorded?.Values.Keys ?? []) values.Remove(known);
        return values.Count == 0 ? null : new RestorePoint(values);
    }

    /// <summary>The count that comes back; null where none was recorded.</summary>
    public static int? CountOf(RestorePoint? recorded) => Number(recorded, Count);

    /// <summary>The bounds and flags that come back; null where there was no scalable target.</summary>
    public static EcsScalableTarget? TargetOf(RestorePoint? recorded) =>
        Number(recorded, Min) is { } min && Number(recorded, Max) is { } max
            ? new EcsScalableTarget(
                min, max, new EcsSuspension(Flag(recorded, InSuspended), Flag(recorded, OutSuspended), Flag(recorded, ScheduledSuspended)))
            : null;

    private static int? Number(RestorePoint? recorded, string field) =>
        recorded?.Values.TryGetValue(field, out var text) == true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool Flag(RestorePoint? recorded, string field) => recorded?.Values.GetValueOrDefault(field) == Text(true);
}
