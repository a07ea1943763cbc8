namespace Simulation.Clock;

/// <summary>
/// The one clock of a simulated week. Nothing moves it but <see cref="Step"/>, which lets the next timer go off, on the
/// caller's thread: whatever waits for it goes on there and then, or in its turn. So nothing of a week happens side by side, and it
/// always goes the same way.
/// </summary>
/// <param name="start">When the week begins.</param>
internal sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<(VirtualTimer Timer, int Setting), (long Due, long Order)> _waiting = new();
    private long _ticks;
    private long _order;

    /// <summary>The present moment.</summary>
    public DateTimeOffset Now => start.AddTicks(_ticks);

    /// <summary>What goes on in other threads.</summary>
    public Strays Strays { get; } = Strays.Begin();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    // Never 0, which some take for "not yet".
    /// <inheritdoc/>
    public override long GetTimestamp() => _ticks + 1;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new VirtualTimer(this, null, callback, state, dueTime, period);

    /// <summary>Lets something happen at a moment; what is past happens now.</summary>
    public void At(DateTimeOffset moment, Action happens) => After(moment - Now, happens);

    /// <summary>Lets something happen after a while.</summary>
    public void After(TimeSpan wait, Action happens) => _ = new VirtualTimer(
        this, null, _ => happens(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    /// <summary>Lets the next timer go off; the clock stands at its moment then.</summary>
    /// <param name="until">No timer after this one goes off: the clock stands here then.</param>
    /// <returns>Whether one went off.</returns>
    public bool Step(DateTimeOffset until)
    {
        while (_waiting.TryPeek(out var next, out var at))
        {
            if (next.Timer.Setting != next.Setting)
            {
                _waiting.Dequeue();
                continue;
            }

            if (start.AddTicks(at.Due) > until) break;
            _waiting.Dequeue();
            _ticks = Math.Max(_ticks, at.Due);
            Strays.Turn(next.Timer.GoOff);
            return true;
        }

        _ticks = Math.Max(_ticks, (until - start).Ticks);
        return false;
    }

    internal void Enqueue(VirtualTimer timer, TimeSpan wait)
    {
        Strays.Touch();
        _waiting.Enqueue((timer, timer.Setting), (_ticks + Math.Max(0, wait.Ticks), _order++));
    }
}
