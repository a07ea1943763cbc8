using Reconciler.Core.Planning;

namespace Reconciler.Daemon;

/// <summary>When a run is over by itself.</summary>
internal enum RunUntil
{
    /// <summary>Never: it runs until it is stopped.</summary>
    Stopped,

    /// <summary>After one pass over every environment.</summary>
    Once,

    /// <summary>When every environment is synced and none is on its way, or nothing is left but what is blocked.</summary>
    Synced,
}

/// <summary>Whether a run has reached its end, and with which exit code. Pure.</summary>
internal static class RunGoal
{
    /// <summary>Everything as desired, or stopped cleanly.</summary>
    public const int Synced = 0;

    /// <summary>Something could not be done or read.</summary>
    public const int Error = 1;

    /// <summary>Something is not as desired.</summary>
    public const int NotSynced = 2;

    /// <summary>Whether the run is over.</summary>
    /// <param name="until">What was asked for.</param>
    /// <param name="ends">How the last pass over each environment ended; null where there was none yet.</param>
    /// <param name="sourceIsWell">Whether the source can be read and all of it is valid.</param>
    public static bool IsReached(RunUntil until, IReadOnlyCollection<PassEnd?> ends, bool sourceIsWell) => until switch
    {
        RunUntil.Once => ends.All(e => e is not null and not { Outcome: PassOutcome.Interrupted }),
        RunUntil.Synced => ends.All(IsSettled),
        // Nothing is in force and what there is cannot be: whoever started it is told at once.
        _ => !sourceIsWell && ends.All(e => e?.Outcome is PassOutcome.NothingInForce { Orphaned: false }),
    };

    /// <summary>The exit code of a run that is over.</summary>
    /// <inheritdoc cref="IsReached"/>
    public static int ExitCode(RunUntil until, IReadOnlyCollection<PassEnd?> ends, bool sourceIsWell)
    {
        if (until == RunUntil.Stopped) return IsReached(until, ends, sourceIsWell) ? Error : Synced;
        if (!sourceIsWell || ends.Any(e => e?.Failure is not null)) return Error;
        return ends.All(IsSynced) ? Synced : NotSynced;
    }

    private static bool IsSettled(PassEnd? end) => end?.Outcome is PassOutcome.Finished { Settled: true } or PassOutcome.NothingInForce;

    private static bool IsSynced(PassEnd? end) => end?.Outcome switch
    {
        PassOutcome.Finished finished => finished.Synced && finished.Plan.Health != HealthStatus.Progressing,
        PassOutcome.NothingInForce nothing => nothing.Orphaned,
        _ => false,
    };
}
