namespace Reconciler.Daemon;

/// <summary>
/// The two clocks of a daemon. What is decided, compared with AWS and recorded goes by the world's; what is waited for in
/// this process (intervals, leases, time limits of calls) goes by the process's own. They differ on a sandbox, whose
/// world runs faster.
/// </summary>
/// <param name="World">AWS's clock.</param>
/// <param name="Process">This process's clock.</param>
/// <param name="Speed">Seconds of the world in one of the process; above 0.</param>
internal sealed record Clocks(TimeProvider World, TimeProvider Process, double Speed = 1)
{
    /// <summary>One clock for both.</summary>
    public static Clocks Of(TimeProvider time) => new(time, time);

    /// <summary>The present moment in the world.</summary>
    public DateTimeOffset Now => World.GetUtcNow();

    /// <summary>How long this process has to wait for a moment in the world; zero where it has come.</summary>
    public TimeSpan Until(DateTimeOffset moment)
    {
        var wait = moment - Now;
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait / Speed;
    }
}
