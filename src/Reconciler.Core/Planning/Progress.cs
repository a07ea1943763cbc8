using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>
/// Since when a resource that is not at rest has shown nothing new. A state or size that it had before on the same way is
/// none: a service whose tasks start and die over and over goes nowhere.
/// </summary>
/// <param name="At">When it last showed something new, was last written to, or something else became wanted of it.</param>
/// <param name="Seen">What it has shown since it left its rest, as <c>sync|size</c>.</param>
public sealed record Progress(DateTimeOffset At, IReadOnlyList<string> Seen)
{
    /// <summary>More differ only where something is wrong: the oldest is forgotten.</summary>
    private const int MostSeen = 50;

    /// <summary>The progress after another status; null at rest.</summary>
    /// <param name="before">The progress before; null at rest.</param>
    /// <param name="status">The status.</param>
    /// <param name="time">When it was seen.</param>
    public static Progress? After(Progress? before, ResourceChanged status, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(status);
        if (status is { Sync: SyncStatus.Synced, Health: HealthStatus.Healthy or HealthStatus.Dormant }) return null;
        var shown = $"{status.Sync}|{status.Size}";
        if (before is null) return new Progress(time, [shown]);
        return before.Seen.Contains(shown)
            ? before
            : new Progress(time, [.. before.Seen.TakeLast(MostSeen - 1), shown]);
    }

    /// <summary>The progress after a write that took effect, or after something else became wanted.</summary>
    /// <param name="before">The progress before; null at rest.</param>
    /// <param name="time">When that was.</param>
    public static Progress? Anew(Progress? before, DateTimeOffset time) =>
        before is null ? null : before with { At = time > before.At ? time : before.At, Seen = [] };
}
