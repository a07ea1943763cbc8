namespace Simulation.Clock;

/// <summary>A timer of the virtual clock, maybe of a process that may be frozen or dead when it goes off.</summary>
internal sealed class VirtualTimer : ITimer
{
    private readonly VirtualTime _time;
    private readonly ProcessTime? _process;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private TimeSpan _period;
    private bool _over;

    public VirtualTimer(
        VirtualTime time, ProcessTime? process, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        (_time, _process, _callback, _state) = (time, process, callback, state);
        Change(dueTime, period);
    }

    /// <summary>Counts how often it was set: an older setting does not go off.</summary>
    public int Setting { get; private set; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Setting++;
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan) _time.Enqueue(this, dueTime);
        return true;
    }

    /// <summary>Calls back, unless its process is dead; for a frozen one, when it is thawed.</summary>
    public void GoOff()
    {
        var setting = Setting;
        if (_process is { Dead: true }) return;
        if (_process is { Frozen: true })
        {
            _process.Hold(() => { if (Setting == setting) GoOff(); });
            return;
        }

        if (_period > TimeSpan.Zero) _time.Enqueue(this, _period);
        else (_over, Setting) = (true, Setting + 1);
        _callback(_state);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A delay (its state is its task) that ends before its time was cancelled.
        if (!_over && _state is Task) _time.Strays.Expect();
        (_over, Setting) = (true, Setting + 1);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
