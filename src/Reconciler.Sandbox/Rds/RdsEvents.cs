namespace Reconciler.Sandbox.Rds;

/// <summary>One entry of <c>DescribeEvents</c>.</summary>
internal sealed record RdsEvent(
    DateTimeOffset At, string SourceType, string Source, string SourceArn, string Message, IReadOnlyList<string> Categories);

/// <summary>
/// What RDS tells about its databases, kept for 14 days as AWS does. Messages and categories as in
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html.
/// </summary>
internal sealed class RdsEvents
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);
    private readonly List<RdsEvent> _events = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RdsEvent> All => _events;

    /// <summary>Records what a change of status means, if AWS reports it at all.</summary>
    /// <param name="sourceType"><c>db-instance</c> or <c>db-cluster</c>.</param>
    /// <param name="source">The identifier of the database.</param>
    /// <param name="arn">Its ARN.</param>
    /// <param name="moment">The change.</param>
    public void Record(string sourceType, string source, string arn, DatabaseMoment moment)
    {
        _events.RemoveAll(old => moment.At - old.At > Kept);
        if (Describe(sourceType == "db-cluster" ? "DB cluster" : "DB instance", moment.Cause) is var (message, category))
            _events.Add(new RdsEvent(moment.At, sourceType, source, arn, message, [category]));
    }

    private static (string Message, string Category)? Describe(string what, DatabaseCause cause) => cause switch
    {
        DatabaseCause.Stopped => ($"{what} stopped", "notification"),
        DatabaseCause.Started => ($"{what} started", "notification"),
        DatabaseCause.StoppedTooLong =>
            ($"{what} is being started due to it exceeding the maximum allowed time being stopped.", "notification"),
        DatabaseCause.Rebooted => ($"{what} restarted", "availability"),
        DatabaseCause.BackupBegun => ($"Backing up {what}", "backup"),
        DatabaseCause.BackupDone => ("Finished DB Instance backup", "backup"),
        _ => null,
    };
}
