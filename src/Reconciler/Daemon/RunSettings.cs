using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>How a run goes.</summary>
/// <param name="Clocks">The clocks.</param>
/// <param name="Pacing">How often environments are visited.</param>
/// <param name="Until">When it is over by itself.</param>
internal sealed record RunSettings(Clocks Clocks, Pacing Pacing, RunUntil Until)
{
    /// <summary>How long a run that waits for something waits at most; null for ever.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long writes, lost answers and lagging reads are let come to rest, on AWS's clock.</summary>
    public SettleTimes Settle { get; init; } = SettleTimes.Default;

    /// <summary>How many environments are worked on at once. Default 4: they wait for AWS most of the time.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>How often the lease's heartbeat is written and other writers are looked for. Default 3 s.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a write that is under way at a stop may still take. Default 20 s: twice the time limit of a request.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long journal entries are kept. Default 400 days: a year, and the month after it in which somebody asks.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(400);

    /// <summary>Random samples from 0 up to but not including 1, for jitter.</summary>
    public required Func<double> Sample { get; init; }

    /// <summary>
    /// Moves the world's clock on by a stretch in which nothing will happen; null where the world cannot be moved (AWS).
    /// </summary>
    public Action<TimeSpan>? SkipIdle { get; init; }

    /// <summary>Who watches; null for nobody.</summary>
    public IRunWatcher? Watcher { get; init; }
}

/// <summary>Is told what happens in a run, by several threads at once. Must not throw, and must not wait.</summary>
internal interface IRunWatcher
{
    /// <summary>An entry went into the journal.</summary>
    void Appended(JournalEntry entry);

    /// <summary>A pass ended.</summary>
    /// <param name="environment">Whose.</param>
    /// <param name="end">How.</param>
    /// <param name="next">How long until the next one; null where there is none.</param>
    void Ended(string environment, PassEnd end, TimeSpan? next);
}
