namespace Reconciler.Daemon;

/// <summary>How often an environment is visited, in this process's time.</summary>
/// <param name="Interval">Between two passes where nothing is under way. Default 30 s.</param>
internal sealed record Pacing(TimeSpan Interval)
{
    /// <summary>The default.</summary>
    public static Pacing Default { get; } = new(TimeSpan.FromSeconds(30));

    /// <summary>The first wait while something is under way. Default 2 s, and never more than <see cref="Interval"/>.</summary>
    public TimeSpan Quick { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait while something is under way and no look shows news. Default 15 s: a database takes minutes.</summary>
    public TimeSpan Patient { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait after failures. Default 5 min.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The part of <see cref="Interval"/> by which visits are spread, so that environments do not march in step.</summary>
    public double Jitter { get; init; } = 0.1;
}

/// <summary>What the wait before the next visit hangs on, apart from how the last one ended.</summary>
/// <param name="Failures">Visits in a row that failed.</param>
/// <param name="Quiet">Visits in a row that saw something under way and no news.</param>
internal readonly record struct Streak(int Failures, int Quiet);

/// <summary>When to visit an environment again. Pure.</summary>
internal static class NextVisit
{
    /// <summary>After a pass.</summary>
    /// <param name="pacing">The pace.</param>
    /// <param name="streak">What came before; replaced by what comes after.</param>
    /// <param name="outcome">How the pass ended; null where it failed.</param>
    /// <param name="nextEdge">How long until something changes by itself, or null.</param>
    /// <param name="sample">A random sample from 0 up to but not including 1.</param>
    public static TimeSpan After(
        Pacing pacing, ref Streak streak, PassOutcome? outcome, TimeSpan? nextEdge, double sample)
    {
        var quick = Least(pacing.Quick, pacing.Interval);
        switch (outcome)
        {
            case null:
            case PassOutcome.Finished { Plan.Sync: Core.Planning.SyncStatus.Unknown, Sent: 0 }:
                streak = new Streak(streak.Failures + 1, 0);
                var most = outcome is null ? pacing.Longest : pacing.Interval;
                return Least(Grown(quick, 2, streak.Failures - 1), most) * (1 - (sample * pacing.Jitter));

            case PassOutcome.Interrupted:
                return TimeSpan.Zero;

            case PassOutcome.HeldByAnother held:
                streak = default;
                return Least(held.For > TimeSpan.Zero ? held.For : quick, pacing.Interval);

            case PassOutcome.Finished finished when finished.Sent > 0 || finished.Plan.IsMoving:
                streak = new Streak(0, finished.Told > 0 ? 0 : streak.Quiet + 1);
                return Least(Least(Grown(quick, 1.5, streak.Quiet), pacing.Patient), Least(pacing.Interval, nextEdge));

            default:
                streak = default;
                return Least(pacing.Interval * (1 + ((sample - 0.5) * 2 * pacing.Jitter)), nextEdge);
        }
    }

    private static TimeSpan Grown(TimeSpan first, double factor, int times) => first * Math.Pow(factor, Math.Min(times, 20));

    private static TimeSpan Least(TimeSpan one, TimeSpan? other) => other < one ? other.Value : one;
}
