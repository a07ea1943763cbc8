namespace Simulation.Clock;

/// <summary>
/// The clock of one process: the virtual one, by which its own clock of the day may be off. While the process is frozen its
/// timers wait for the thaw; once it is dead they never go off.
/// </summary>
/// <param name="world">The virtual clock.</param>
internal sealed class ProcessTime(VirtualTime world) : TimeProvider
{
    private readonly List<Action> _held = [];
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>By how much its time of day differs from the world's.</summary>
    public TimeSpan Offset { get; private set; }

    /// <summary>When its time of day was last set; the minimum for never.</summary>
    public DateTimeOffset SteppedAt { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Whether it has been killed.</summary>
    public bool Dead { get; private set; }

    /// <summary>Whether it is stopped (SIGSTOP).</summary>
    public bool Frozen { get; private set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => world.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => world.Now + Offset;

    /// <inheritdoc/>
    public override long GetTimestamp() => world.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new VirtualTimer(world, this, callback, state, dueTime, period);

    /// <summary>Somebody sets its time of day.</summary>
    public void StepBy(TimeSpan by) => (Offset, SteppedAt) = (Offset + by, world.Now);

    /// <summary>It stops.</summary>
    public void Freeze() => Frozen = true;

    /// <summary>It goes on.</summary>
    /// <param name="timersFirst">Whether what fell due meanwhile goes off before what it was in the middle of goes on.</param>
    public void Thaw(bool timersFirst)
    {
        if (!Frozen || Dead) return;
        Frozen = false;
        // It may be frozen again before all of this has gone off: then this thaw is not that one's.
        var (held, waiting) = (_held.ToArray(), _waiting.ToArray());
        _held.Clear();
        _waiting.Clear();
        if (!timersFirst) world.After(TimeSpan.Zero, GoOn);
        foreach (var due in held) world.After(TimeSpan.Zero, due);
        if (timersFirst) world.After(TimeSpan.Zero, GoOn);

        void GoOn() => Array.ForEach(waiting, each => each.TrySetResult());
    }

    /// <summary>It is killed: nothing of it ever goes on.</summary>
    public void Kill()
    {
        Dead = true;
        _held.Clear();
    }

    /// <summary>Completes when the process may go on: at once, after the thaw, or never.</summary>
    public Task GoOnAsync() => Dead ? new TaskCompletionSource().Task : Frozen ? ThawedAsync() : Task.CompletedTask;

    /// <summary>
    /// Completes after a while, or when it is cancelled, and what waits for it goes on there and then. A cancelled
    /// <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> goes on in another thread, and one without an end has not
    /// even a timer by which <see cref="Strays"/> could tell.
    /// </summary>
    /// <param name="wait">How long; infinite where only a cancellation ends it.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task DelayAsync(TimeSpan wait, CancellationToken ct)
    {
        var over = new TaskCompletionSource();
        await using var timer = CreateTimer(_ => over.TrySetResult(), null, wait, Timeout.InfiniteTimeSpan);
        await using var cancelled = ct.UnsafeRegister(_ => over.TrySetCanceled(ct), null);
        await over.Task;
    }

    internal void Hold(Action due) => _held.Add(due);

    private async Task ThawedAsync()
    {
        // Each its own: of several that wait for one task, all but one would go on in other threads, in whatever order.
        var thaw = new TaskCompletionSource();
        _waiting.Add(thaw);
        await thaw.Task;
        await GoOnAsync();
    }
}
