namespace Reconciler.Sandbox.Rds;

/// <summary>
/// The state machine of one database, instance or cluster: available → stopping → stopped → starting → available,
/// the start that AWS makes by itself after <see cref="RdsTimings.LongestStop"/>, reboots, and passing statuses.
/// It has no clock: whoever holds it calls <see cref="AdvanceTo"/> when <see cref="Due"/> has come.
/// </summary>
/// <param name="timings">How long each step takes.</param>
/// <param name="status">The status it begins in.</param>
/// <param name="now">When it begins.</param>
/// <param name="backupWindow">The window in which it is backed up daily, or null for never.</param>
/// <param name="vary">Turns a typical duration into this time's one; null takes it as it is.</param>
internal sealed class DatabaseLifecycle(
    RdsTimings timings, string status, DateTimeOffset now, DailyWindow? backupWindow = null,
    Func<TimeSpan, TimeSpan>? vary = null)
{
    private readonly Func<TimeSpan, TimeSpan> _vary = vary ?? (typical => typical);
    private (DateTimeOffset At, string To, DatabaseCause Cause)? _next;
    private DateTimeOffset? _backupAt = backupWindow?.NextOpening(now);

    /// <summary>The status, as AWS spells it.</summary>
    public string Status { get; private set; } = status;

    /// <summary>When AWS will start it by itself; null unless it is stopped.</summary>
    public DateTimeOffset? AutomaticRestartTime { get; private set; } =
        status == DatabaseStatus.Stopped ? now + timings.LongestStop : null;

    /// <summary>When the next change happens without anybody asking for it; null when none will.</summary>
    public DateTimeOffset? Due => Earliest(_next?.At, AutomaticRestartTime, _backupAt);

    /// <summary>Hears of every change, in the order and with the times at which they happen.</summary>
    public event Action<DatabaseMoment>? Changed;

    /// <summary>Begins to stop it. The caller has checked that this is allowed.</summary>
    /// <param name="at">When.</param>
    /// <param name="withSnapshot">Whether a snapshot is taken first, which takes longer.</param>
    public void Stop(DateTimeOffset at, bool withSnapshot)
    {
        var takes = timings.Stopping + (withSnapshot ? timings.SnapshotBeforeStop : TimeSpan.Zero);
        Begin(DatabaseStatus.Stopping, DatabaseCause.StopAsked, at, takes, DatabaseStatus.Stopped, DatabaseCause.Stopped);
    }

    /// <summary>Begins to start it. The caller has checked that this is allowed.</summary>
    /// <param name="at">When.</param>
    /// <param name="cause">Whether somebody asked, or AWS does it by itself.</param>
    public void Start(DateTimeOffset at, DatabaseCause cause = DatabaseCause.StartAsked) => Begin(
        DatabaseStatus.Starting, cause, at, timings.Starting, DatabaseStatus.Available, DatabaseCause.Started);

    /// <summary>Begins to reboot it. The caller has checked that this is allowed.</summary>
    /// <param name="at">When.</param>
    public void Reboot(DateTimeOffset at) => Begin(
        DatabaseStatus.Rebooting, DatabaseCause.RebootAsked, at, timings.Rebooting, DatabaseStatus.Available,
        DatabaseCause.Rebooted);

    /// <summary>Puts it into a passing status, such as <c>modifying</c> or <c>storage-optimization</c>.</summary>
    /// <param name="passing">The status, as AWS spells it.</param>
    /// <param name="at">From when.</param>
    /// <param name="takes">For how long; null for until something else happens to it.</param>
    /// <param name="then">The status after it.</param>
    public void Enter(string passing, DateTimeOffset at, TimeSpan? takes, string then = DatabaseStatus.Available)
    {
        _next = takes is { } time ? (at + time, then, DatabaseCause.Maintenance) : null;
        AutomaticRestartTime = passing == DatabaseStatus.Stopped ? at + timings.LongestStop : null;
        MoveTo(passing, DatabaseCause.Maintenance, at);
    }

    /// <summary>Says when AWS will start it by itself, for one that was stopped before the sandbox began.</summary>
    /// <param name="at">When.</param>
    public void RestartAt(DateTimeOffset at) => AutomaticRestartTime = at;

    /// <summary>Lets everything happen that is due by an instant.</summary>
    /// <param name="instant">Up to and including when.</param>
    public void AdvanceTo(DateTimeOffset instant)
    {
        while (Due is { } due && due <= instant)
        {
            if (_next is { } next && next.At == due)
                Complete(next.At, next.To, next.Cause);
            else if (AutomaticRestartTime == due)
                Start(due, DatabaseCause.StoppedTooLong);
            else
                BackUp(due);
        }
    }

    private void Complete(DateTimeOffset at, string to, DatabaseCause cause)
    {
        _next = null;
        AutomaticRestartTime = to == DatabaseStatus.Stopped ? at + timings.LongestStop : null;
        MoveTo(to, cause, at);
    }

    // A database that is not available when its window opens misses that day's backup.
    private void BackUp(DateTimeOffset at)
    {
        _backupAt = backupWindow?.NextOpening(at);
        if (Status == DatabaseStatus.Available)
        {
            Begin(DatabaseStatus.BackingUp, DatabaseCause.BackupBegun, at, timings.BackingUp,
                DatabaseStatus.Available, DatabaseCause.BackupDone);
        }
    }

    private void Begin(
        string during, DatabaseCause begun, DateTimeOffset at, TimeSpan takes, string then, DatabaseCause done)
    {
        AutomaticRestartTime = null;
        _next = (at + _vary(takes), then, done);
        MoveTo(during, begun, at);
    }

    private void MoveTo(string to, DatabaseCause cause, DateTimeOffset at)
    {
        var from = Status;
        Status = to;
        Changed?.Invoke(new DatabaseMoment(at, from, to, cause));
    }

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> instants)
    {
        DateTimeOffset? earliest = null;
        foreach (var instant in instants)
        {
            if (instant is { } at && (earliest is not { } best || at < best))
                earliest = at;
        }
        return earliest;
    }
}
