using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Guarding;

/// <summary>
/// What windows say together, as Argo CD has it: an open one that denies wins; where some allow, one of them has to be
/// open; where there are none, nothing is held back.
/// </summary>
public static class SyncWindowRule
{
    /// <summary>The reason for a refusal, stable for scripts.</summary>
    public const string Reason = "SyncWindow";

    /// <summary>More edges than this in a row without one that lets the change through, and none is looked for any more.</summary>
    private const int MostEdges = 200;

    /// <summary>Judges a moment.</summary>
    /// <param name="windows">The windows that cover the change.</param>
    /// <param name="what">The change in words: <c>spec changes</c>.</param>
    /// <param name="zone">The zone of their times.</param>
    /// <param name="now">The moment.</param>
    public static Verdict Judge(IReadOnlyList<SyncWindow> windows, string what, TimeZoneInfo zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(windows);
        if (Allows(windows, zone, now)) return Verdict.Allow;
        var closed = windows.Where(w => w.Kind == SyncWindowKind.Deny && Open(w, zone, now) is not null).ToList();
        var why = closed.Count > 0
            ? $"{Names(closed)} {(closed.Count == 1 ? "denies" : "deny")} them now"
            : $"only {Names(windows.Where(w => w.Kind == SyncWindowKind.Allow))} {(windows.Count(w => w.Kind == SyncWindowKind.Allow) == 1 ? "allows" : "allow")} them";
        return NextAllowed(windows, zone, now) is { } until
            ? Verdict.Defer(until, $"sync windows to allow {what}, {LocalTime.Words(until, zone)} ({why})") with { Code = Reason }
            : Verdict.Deny($"sync windows allow no {what} any more ({why}); change syncWindows") with { Code = Reason };
    }

    /// <summary>Whether a change may be made at a moment.</summary>
    public static bool Allows(IReadOnlyList<SyncWindow> windows, TimeZoneInfo zone, DateTimeOffset at) =>
        !windows.Any(w => w.Kind == SyncWindowKind.Deny && Open(w, zone, at) is not null)
        && (windows.All(w => w.Kind == SyncWindowKind.Deny) || windows.Any(w => w.Kind == SyncWindowKind.Allow && Open(w, zone, at) is not null));

    /// <summary>Goes from edge to edge: only at an edge can a refusal end.</summary>
    private static DateTimeOffset? NextAllowed(IReadOnlyList<SyncWindow> windows, TimeZoneInfo zone, DateTimeOffset now)
    {
        DateTimeOffset? at = now;
        for (var i = 0; i < MostEdges; i++)
        {
            at = windows.Select(w => NextEdge(w, zone, at.Value)).Min();
            if (at is null) return null;
            if (Allows(windows, zone, at.Value)) return at.Value.ToUniversalTime();
        }

        return null;
    }

    private static DateTimeOffset? NextEdge(SyncWindow window, TimeZoneInfo zone, DateTimeOffset at) =>
        Open(window, zone, at) is { } stretch ? stretch.End : WindowTimes.NextBegin(window.Time, at, zone);

    private static Stretch? Open(SyncWindow window, TimeZoneInfo zone, DateTimeOffset at) => WindowTimes.Around(window.Time, at, zone);

    private static string Names(IEnumerable<SyncWindow> windows) => string.Join(", ", windows.Select(w => w.Name));
}
