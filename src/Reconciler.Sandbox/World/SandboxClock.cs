namespace Reconciler.Sandbox;

/// <summary>The sandbox's time: it starts at the time provider's instant, or at a given one, and runs <see cref="Speed"/> times as fast.</summary>
public sealed class SandboxClock
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _begun;
    private readonly DateTimeOffset _start;
    private TimeSpan _advanced;

    internal SandboxClock(TimeProvider time, double speed, DateTimeOffset? start = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        (_time, _begun, Speed) = (time, time.GetUtcNow(), speed);
        _start = start ?? _begun;
    }

    /// <summary>Sandbox seconds that pass in one second of the time provider; above 0.</summary>
    public double Speed { get; }

    /// <summary>The sandbox instant, UTC. State machines catch up with it when the next request arrives.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return _start + ((_time.GetUtcNow() - _begun) * Speed) + _advanced;
        }
    }

    /// <summary>Moves sandbox time on at once; what falls due in between happens, in order, at its own instant.</summary>
    /// <param name="by">How far, in sandbox time; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
            _advanced += by;
    }
}
