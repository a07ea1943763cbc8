namespace Reconciler.Sandbox.Rds;

/// <summary>What happened to a database's status, and why.</summary>
internal enum DatabaseCause
{
    /// <summary>A stop was asked for.</summary>
    StopAsked,

    /// <summary>The stop is complete.</summary>
    Stopped,

    /// <summary>A start was asked for.</summary>
    StartAsked,

    /// <summary>AWS starts it, since it was stopped for the longest time allowed.</summary>
    StoppedTooLong,

    /// <summary>The start is complete.</summary>
    Started,

    /// <summary>A reboot was asked for.</summary>
    RebootAsked,

    /// <summary>The reboot is complete.</summary>
    Rebooted,

    /// <summary>The daily backup began.</summary>
    BackupBegun,

    /// <summary>The daily backup is complete.</summary>
    BackupDone,

    /// <summary>A passing status was entered or left for another reason.</summary>
    Maintenance,
}

/// <summary>One change of a database's status.</summary>
/// <param name="At">When it happened, in sandbox time.</param>
/// <param name="From">The status before.</param>
/// <param name="To">The status after.</param>
/// <param name="Cause">Why.</param>
internal readonly record struct DatabaseMoment(DateTimeOffset At, string From, string To, DatabaseCause Cause);
