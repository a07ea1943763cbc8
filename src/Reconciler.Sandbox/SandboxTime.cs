namespace Reconciler.Sandbox;

/// <summary>
/// The sandbox's time of day for whoever lives in its world, so that what is decided and recorded agrees with what the
/// simulated AWS says. Timers and timestamps stay those of real time: nobody waits faster.
/// </summary>
/// <param name="clock">The sandbox's clock.</param>
/// <param name="real">Real time.</param>
public sealed class SandboxTime(SandboxClock clock, TimeProvider real) : TimeProvider
{
    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
