namespace Reconciler.Sandbox.Rds;

/// <summary>
/// How long a database takes to get from one state to the next, in sandbox time. AWS publishes no figures;
/// the defaults are what a small Multi-AZ PostgreSQL instance shows in practice.
/// </summary>
internal sealed record RdsTimings
{
    /// <summary>From <c>StopDBInstance</c> to <c>stopped</c>; 4 minutes by default.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>What a snapshot asked for with the stop adds to it; 3 minutes by default.</summary>
    public TimeSpan SnapshotBeforeStop { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>From <c>StartDBInstance</c> to <c>available</c>; 5 minutes by default.</summary>
    public TimeSpan Starting { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a database is <c>rebooting</c>; 1 minute by default.</summary>
    public TimeSpan Rebooting { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the daily backup keeps a database in <c>backing-up</c>; 5 minutes by default.</summary>
    public TimeSpan BackingUp { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long AWS leaves a database stopped before it starts it by itself: 7 days.
    /// See https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html
    /// </summary>
    public TimeSpan LongestStop { get; init; } = TimeSpan.FromDays(7);
}
