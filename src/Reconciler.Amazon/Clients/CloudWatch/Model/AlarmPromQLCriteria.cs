namespace Amazon.CloudWatch.Model;

/// <summary>
/// Contains the configuration that determines how a PromQL alarm evaluates its contributors, including the query to
/// run and the durations that define when contributors transition between states.
/// </summary>
public partial class AlarmPromQLCriteria
{
    /// <summary>The PromQL query that the alarm evaluates.</summary>
    public string? Query { get; set; }

    /// <summary>
    /// The duration, in seconds, that a contributor must be continuously breaching before it transitions to the
    /// ALARM state.
    /// </summary>
    public int? PendingPeriod { get; set; }

    /// <summary>
    /// The duration, in seconds, that a contributor must continuously not be breaching before it transitions back
    /// to the OK state.
    /// </summary>
    public int? RecoveryPeriod { get; set; }
}
